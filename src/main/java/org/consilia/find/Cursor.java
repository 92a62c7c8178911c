package org.consilia.find;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far an index has followed the database: everything that was done by transactions before this one is in it, but for
 * the backlog.
 *
 * @param database which database, and which of its lives: one restored from a backup counts its transactions anew
 * @param transaction the number of the oldest transaction that was still running when the database was last read
 */
record Cursor(String database, String transaction, @Nullable Backlog backlog) {

    private static final String BETWEEN = " ";

    static final Cursor BEGINNING = new Cursor("", "0", null);

    static Optional<Cursor> parse(String text) {
        var parts = text.split(BETWEEN, -1);
        if (parts.length < 2 || !parts[1].matches("\\d+")) {
            return Optional.empty();
        }
        return switch (parts.length) {
            case 2 -> Optional.of(new Cursor(parts[0], parts[1], null));
            case 5 ->
                Backlog.parse(parts[2], parts[3], parts[4]).map(backlog -> new Cursor(parts[0], parts[1], backlog));
            default -> Optional.empty();
        };
    }

    Cursor with(@Nullable Backlog other) {
        return new Cursor(database, transaction, other);
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
        return database + BETWEEN + transaction + (backlog == null ? "" : BETWEEN + backlog);
    }

    private BigInteger number() {
        return new BigInteger(transaction);
    }
}
