package org.consilia.trust;

import java.util.Optional;
import org.consilia.answer.Answer;
import org.consilia.answer.PublishCheck;
import org.consilia.privacy.Finding;
import org.consilia.privacy.Kind;
import org.consilia.privacy.Privacy;
import org.consilia.question.Question;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The answer holds no telephone or e-mail address and no number that was given to one person; help lines are let be.
 * Names, dates and links are let be too, and whatever is not sure, unless the question has them: then they are somebody's,
 * and the answer may become public. All this may be wrong, so an editor may sign with a reason.
 */
@Component
@Order(4)
class IdentifierCheck implements PublishCheck {

    private final Privacy privacy;
    private final Echoes echoes;

    IdentifierCheck(Privacy privacy, Echoes echoes) {
        this.privacy = privacy;
        this.echoes = echoes;
    }

    @Override
    public Optional<String> objection(Question question, Answer answer) {
        if (holdsWhatIsGivenToOne(answer)) {
            return Optional.of("trust.objection.identifiers");
        }
        return echoes.of(question, answer).isEmpty() ? Optional.empty() : Optional.of("trust.objection.echoes");
    }

    @Override
    public boolean yields() {
        return true;
    }

    private boolean holdsWhatIsGivenToOne(Answer answer) {
        return answer.text()
                .prose()
                .flatMap(words -> privacy.find(words).stream())
                .filter(Finding::isSure)
                .anyMatch(finding -> isGivenToOne(finding.kind()));
    }

    private static boolean isGivenToOne(Kind kind) {
        return switch (kind) {
            case PHONE,
                    EMAIL,
                    BIRTH_DATE,
                    CARD,
                    BANK_ACCOUNT,
                    NHS_NUMBER,
                    NRIC,
                    MYKAD,
                    AADHAAR,
                    US_SSN,
                    NATIONAL_NUMBER,
                    RECORD_NUMBER,
                    POLICY_NUMBER -> true;
            case NAME, EXACT_DATE, ADDRESS, WEB_ADDRESS, HANDLE, COMPUTER, COORDINATES, REGISTER_NUMBER, PLATE -> false;
        };
    }
}
