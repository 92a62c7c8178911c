package org.consilia.trust;

import java.util.Optional;
import org.consilia.answer.Answer;
import org.consilia.answer.Claim;
import org.consilia.answer.PublishCheck;
import org.consilia.question.Question;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Everything a reader is asked to rely on cites a reference or says that it is clinical experience. */
@Component
@Order(3)
class GroundsCheck implements PublishCheck {

    @Override
    public Optional<String> objection(Question question, Answer answer) {
        return answer.text().claims().stream().allMatch(Claim::isGrounded)
                ? Optional.empty()
                : Optional.of("trust.objection.grounds");
    }
}
