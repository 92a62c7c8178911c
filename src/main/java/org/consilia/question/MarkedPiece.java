package org.consilia.question;

import java.util.ArrayList;
import java.util.List;
import org.consilia.privacy.Finding;
import org.jspecify.annotations.Nullable;

/** A piece of a text as it is shown to whoever looks for what tells who somebody is: found words, or words between. */
public record MarkedPiece(String words, @Nullable Finding finding) {

    static List<MarkedPiece> of(String text, List<Finding> findings) {
        var pieces = new ArrayList<MarkedPiece>();
        int at = 0;
        for (var finding : findings) {
            pieces.add(new MarkedPiece(text.substring(at, finding.start()), null));
            pieces.add(new MarkedPiece(text.substring(finding.start(), finding.end()), finding));
            at = finding.end();
        }
        pieces.add(new MarkedPiece(text.substring(at), null));
        return pieces;
    }
}
