package org.consilia.quote;

import org.consilia.web.PublicId;

public record QuoteRequestId(String value) {

    static QuoteRequestId next() {
        return new QuoteRequestId(PublicId.next());
    }
}
