package org.consilia.find;

import java.math.BigInteger;
import java.util.Optional;

/**
 * How far an index has followed the database: everything that was done by transactions before this one is in it.
 *
 * @param database which database, and which of its lives: one restored from a backup counts its transactions anew
 * @param transaction the number of the oldest transaction that was still running when the database was last read
 */
record Cursor(String database, String transaction) {

    private static final String BETWEEN = " ";

    static final Cursor BEGINNING = new Cursor("", "0");

    static Optional<Cursor> parse(String text) {
        var parts = text.split(BETWEEN, -1);
        return parts.length == 2 && parts[1].matches("\\d+")
                ? Optional.of(new Cursor(parts[0], parts[1]))
                : Optional.empty();
    }

    /** Whether an index at this cursor can go on to that one: the same database, not gone back in time. */
    boolean leadsTo(Cursor later) {
        return database.equals(later.database) && number().compareTo(later.number()) <= 0;
    }

    boolean isAfter(String otherTransaction) {
        return number().compareTo(new BigInteger(otherTransaction)) > 0;
    }

    @Override
    public String toString() {
        return database + BETWEEN + transaction;
    }

    private BigInteger number() {
        return new BigInteger(transaction);
    }
}
