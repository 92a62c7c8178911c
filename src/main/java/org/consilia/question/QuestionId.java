package org.consilia.question;

import org.consilia.web.PublicId;

public record QuestionId(String value) {

    static QuestionId next() {
        return new QuestionId(PublicId.next());
    }
}
