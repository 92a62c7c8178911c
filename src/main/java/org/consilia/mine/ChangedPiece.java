package org.consilia.mine;

import java.util.ArrayList;
import java.util.List;
import org.consilia.privacy.Change;
import org.consilia.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/** A piece of a text as it is shown with its changes: words that stay, or a change. */
public record ChangedPiece(String words, @Nullable Change change) {

    static List<ChangedPiece> of(Redaction redaction) {
        var text = redaction.original();
        var pieces = new ArrayList<ChangedPiece>();
        int at = 0;
        for (var change : redaction.changes()) {
            pieces.add(new ChangedPiece(text.substring(at, change.start()), null));
            pieces.add(new ChangedPiece(change.from(), change));
            at = change.end();
        }
        pieces.add(new ChangedPiece(text.substring(at), null));
        return pieces;
    }
}
