package org.consilia.mine;

import java.util.List;
import org.consilia.question.Consent;
import org.consilia.question.Question;

/** A question and what its asker agreed to about it, the earliest first. */
public record Agreement(Question question, List<Consent> consents) {

    public Agreement {
        consents = List.copyOf(consents);
    }
}
