package org.consilia.trust;

import java.util.Optional;
import org.consilia.answer.Answer;
import org.consilia.answer.PublishCheck;
import org.consilia.question.Question;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The answer says when not to wait, since every passage shown of it carries that along. */
@Component
@Order(2)
class SafetyNetCheck implements PublishCheck {

    @Override
    public Optional<String> objection(Question question, Answer answer) {
        return answer.text().safetyNet().isPresent() ? Optional.empty() : Optional.of("trust.objection.safety-net");
    }
}
