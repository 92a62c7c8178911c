package org.consilia.answer;

import org.consilia.web.PublicId;

public record AnswerId(String value) {

    static AnswerId next() {
        return new AnswerId(PublicId.next());
    }
}
