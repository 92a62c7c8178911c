package org.consilia.question;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.consilia.privacy.Finding;
import org.consilia.privacy.Kind;
import org.consilia.privacy.Piece;

/** Words of a public text, or of one that is to be public, that may tell who somebody is. */
public record TellingWords(PublicText text, List<Finding> inTitle, List<Finding> inBody) {

    public static final TellingWords NONE = new TellingWords(new PublicText("", ""), List.of(), List.of());

    public TellingWords {
        inTitle = List.copyOf(inTitle);
        inBody = List.copyOf(inBody);
    }

    /** The key of a kind of words in words, such as "a telephone number". */
    public static String key(Kind kind) {
        return "question.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isEmpty() {
        return inTitle.isEmpty() && inBody.isEmpty();
    }

    /** Whether some of them surely tell who somebody is. */
    public boolean isSure() {
        return all().stream().anyMatch(Finding::isSure);
    }

    /** Those of the title, then those of the body, in their order. */
    public List<Finding> all() {
        return Stream.concat(inTitle.stream(), inBody.stream()).toList();
    }

    public List<Piece<Finding>> titlePieces() {
        return Piece.of(text.title(), inTitle);
    }

    public List<Piece<Finding>> bodyPieces() {
        return Piece.of(text.body(), inBody);
    }
}
