package org.consilia.answer;

import org.consilia.web.PublicId;

public record PeerViewId(String value) {

    static PeerViewId next() {
        return new PeerViewId(PublicId.next());
    }
}
