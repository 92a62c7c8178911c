package org.consilia.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilia.privacy.Change;
import org.consilia.privacy.Piece;
import org.consilia.privacy.Privacy;
import org.consilia.privacy.Redaction;
import org.consilia.question.PublicText;

/**
 * A text, with changes after which it no longer says who somebody is. Dates are told from the day of asking.
 */
public record SuggestedText(Redaction title, Redaction body) {

    private static final String TITLE = "title-";
    private static final String BODY = "body-";

    static SuggestedText of(PublicText text, Instant askedAt, Privacy privacy) {
        var asked = LocalDate.ofInstant(askedAt, ZoneOffset.UTC);
        return new SuggestedText(privacy.suggest(text.title(), asked), privacy.suggest(text.body(), asked));
    }

    public boolean isEmpty() {
        return title.changes().isEmpty() && body.changes().isEmpty();
    }

    /** All changes, those of the title first. */
    public List<SuggestedChange> changes() {
        return Stream.concat(named(title, TITLE), named(body, BODY)).toList();
    }

    /** The text with the changes of these names, and no other. */
    PublicText with(Collection<String> names) {
        return new PublicText(only(title, TITLE, names), only(body, BODY, names));
    }

    public List<Piece<Change>> titlePieces() {
        return Piece.of(title.original(), title.changes());
    }

    public List<Piece<Change>> bodyPieces() {
        return Piece.of(body.original(), body.changes());
    }

    private static Stream<SuggestedChange> named(Redaction redaction, String field) {
        var changes = redaction.changes();
        return IntStream.range(0, changes.size()).mapToObj(at -> new SuggestedChange(field + at, changes.get(at)));
    }

    private static String only(Redaction redaction, String field, Collection<String> names) {
        var undone = named(redaction, field)
                .filter(change -> !names.contains(change.name()))
                .map(SuggestedChange::change)
                .toList();
        return redaction.without(undone).publicText();
    }
}
