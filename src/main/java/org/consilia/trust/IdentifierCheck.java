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
 * The answer holds no telephone or e-mail address and no number that was given to one person. Help lines are let be;
 * names, dates, links and whatever is not sure are for the editor to judge. What is sure may be wrong all the same, so
 * an editor may sign with a reason.
 */
@Component
@Order(4)
class IdentifierCheck implements PublishCheck {

    private final Privacy privacy;

    IdentifierCheck(Privacy privacy) {
        this.privacy = privacy;
    }

    @Override
    public Optional<String> objection(Question question, Answer answer) {
        return answer.text()
                        .prose()
                        .flatMap(words -> privacy.find(words).stream())
                        .filter(Finding::isSure)
                        .anyMatch(finding -> isGivenToOne(finding.kind()))
                ? Optional.of("trust.objection.identifiers")
                : Optional.empty();
    }

    @Override
    public boolean yields() {
        return true;
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
