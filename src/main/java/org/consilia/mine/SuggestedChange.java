package org.consilia.mine;

import org.consilia.privacy.Change;
import org.consilia.question.TellingWords;

/**
 * A change of the asker's own words that hides who somebody is, and that they can undo.
 *
 * @param name what the form calls it: the field and its place among the changes there
 */
public record SuggestedChange(String name, Change change) {

    /** The words that stood there. */
    public String from() {
        return change.from().strip();
    }

    /** Whether nothing stands there instead: "my daughter Ella" becomes "my daughter". */
    public boolean isLeftOut() {
        return change.to().isBlank();
    }

    /** The key of what kind of words it hides. */
    public String kindKey() {
        return TellingWords.key(change.kind());
    }
}
