package org.consilia.find;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import org.consilia.question.QuestionId;

/**
 * Notes that have been passed over, to be read later, the latest first.
 *
 * @param from the number of the earliest transaction whose notes are left
 * @param below the note that was read last, or a place after the latest that is left; what is before it is left
 */
record Backlog(String from, Change below) {

    private static final Comparator<String> BY_NUMBER = Comparator.comparing(BigInteger::new);

    private static final Comparator<Change> EARLIER = Comparator.comparing(Change::transaction, BY_NUMBER)
            .thenComparing(change -> change.question().value());

    /** Of one note. Ids are of one length, so nothing lies between one and itself with a letter more. */
    static Backlog of(Change note) {
        var after = new QuestionId(note.question().value() + "0");
        return new Backlog(note.transaction(), new Change(after, note.transaction()));
    }

    /** One that has what either has. What lies between them is read again, which does no harm. */
    Backlog and(Backlog other) {
        return new Backlog(
                BY_NUMBER.compare(from, other.from) <= 0 ? from : other.from,
                EARLIER.compare(below, other.below) >= 0 ? below : other.below);
    }

    /** What is left of it after this note. */
    Backlog after(Change read) {
        return new Backlog(from, read);
    }

    boolean isFromTheBeginning() {
        return from.equals(Cursor.BEGINNING.transaction());
    }

    static Optional<Backlog> parse(String from, String transaction, String question) {
        return from.matches("\\d+") && transaction.matches("\\d+")
                ? Optional.of(new Backlog(from, new Change(new QuestionId(question), transaction)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return from + " " + below.transaction() + " " + below.question().value();
    }
}
