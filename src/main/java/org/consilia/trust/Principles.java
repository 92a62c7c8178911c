package org.consilia.trust;

import static org.consilia.trust.Principle.Name.*;
import static org.consilia.trust.Principle.Result.*;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.consilia.answer.Answer;
import org.consilia.answer.AttributedAnswer;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.question.Consent;
import org.consilia.question.Question;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The eight principles that the Health On the Net Foundation set up for health pages, checked as far as a program can.
 * The foundation ended in 2022 and gives no seal any more, so none is shown: a reader sees each principle with what was
 * looked at and what was found. Whether the medicine is true, no program can judge, and the panel says so.
 *
 * <p>What nobody has looked at is {@link Principle.Result#NOT_CHECKED}, never a pass. An imported text has no asker and
 * no doctor, so only the principles that can apply to it are listed.
 */
@Component
public class Principles {

    private final boolean hasContact;

    Principles(@Value("${consilia.contact:}") String contact) {
        this.hasContact = !contact.isBlank();
    }

    /** The principles for a page with a question, the answers shown on it, and the consents given for it. */
    public List<Principle> of(Question question, List<AttributedAnswer> answers, Collection<Consent> consents) {
        if (answers.isEmpty()) {
            return List.of();
        }
        return question.origin() == null ? asked(question, answers, consents) : imported(answers);
    }

    private List<Principle> asked(Question question, List<AttributedAnswer> answers, Collection<Consent> consents) {
        return List.of(
                every(answers, AUTHORITY, Principles::isLicensed),
                every(answers, COMPLEMENTARITY, Principles::sendsToCare),
                confidentiality(question, consents),
                every(answers, ATTRIBUTION, Principles::isGrounded),
                justifiability(answers),
                transparency(answers),
                every(answers, DISCLOSURE, Principles::isDisclosed),
                found(ADVERTISING, PASS, "none"));
    }

    private List<Principle> imported(List<AttributedAnswer> answers) {
        return List.of(
                found(AUTHORITY, PASS, "institution", answers.getFirst().author()),
                found(COMPLEMENTARITY, PASS, "notice"),
                answers.stream().allMatch(AttributedAnswer::hasSource)
                        ? found(ATTRIBUTION, PASS, "source")
                        : found(ATTRIBUTION, FAIL, "no-source"),
                hasContact ? found(TRANSPARENCY, PASS, "contact") : found(TRANSPARENCY, FAIL, "no-contact"),
                found(ADVERTISING, PASS, "none"));
    }

    private static Principle confidentiality(Question question, Collection<Consent> consents) {
        if (question.publication() == null) {
            return found(CONFIDENTIALITY, NOT_CHECKED, "private");
        }
        var isAgreed = consents.stream()
                .anyMatch(consent -> consent.purpose() == Consent.Purpose.PUBLISH && consent.takenBackAt() == null);
        return found(CONFIDENTIALITY, isAgreed ? PASS : FAIL, isAgreed ? "pass" : "fail");
    }

    /** Looks only at what is called a benefit; what is praised in other words, no check sees yet. */
    private static Principle justifiability(List<AttributedAnswer> answers) {
        var praising = answers.stream()
                .map(AttributedAnswer::answer)
                .filter(answer -> claims(answer, ClaimKind.BENEFIT).findAny().isPresent())
                .toList();
        if (praising.isEmpty()) {
            return found(JUSTIFIABILITY, NOT_CHECKED, "unchecked");
        }
        var isFair = praising.stream().allMatch(Principles::isBalanced);
        return found(JUSTIFIABILITY, isFair ? PASS : FAIL, isFair ? "pass" : "fail");
    }

    private Principle transparency(List<AttributedAnswer> answers) {
        if (!hasContact) {
            return found(TRANSPARENCY, FAIL, "no-contact");
        }
        return answers.stream().allMatch(answer -> answer.answer().signedAt() != null)
                ? found(TRANSPARENCY, PASS, "pass")
                : found(TRANSPARENCY, NOT_CHECKED, "unsigned");
    }

    private static boolean isLicensed(AttributedAnswer answer) {
        return answer.doctor() != null && answer.doctor().badge().isActive();
    }

    private static boolean sendsToCare(AttributedAnswer answer) {
        return answer.answer().text().safetyNet().isPresent();
    }

    private static boolean isGrounded(AttributedAnswer answer) {
        return answer.answer().text().claims().stream().allMatch(Claim::isGrounded)
                && (answer.answer().signedAt() == null || answer.answer().reviewDueOn() != null);
    }

    private static boolean isDisclosed(AttributedAnswer answer) {
        return answer.doctor() != null && !answer.doctor().disclosure().isBlank();
    }

    private static boolean isBalanced(Answer answer) {
        return claims(answer, ClaimKind.BENEFIT)
                        .noneMatch(claim -> claim.references().isEmpty())
                && Stream.of(ClaimKind.RISK, ClaimKind.COMPLICATION)
                        .anyMatch(kind -> claims(answer, kind).findAny().isPresent());
    }

    private static Stream<Claim> claims(Answer answer, ClaimKind kind) {
        return answer.text().claims().stream().filter(claim -> claim.kind() == kind);
    }

    /** Passes if it holds for every answer; else names the author of the first for which it does not. */
    private static Principle every(
            List<AttributedAnswer> answers, Principle.Name name, Predicate<AttributedAnswer> holds) {
        return answers.stream()
                .filter(holds.negate())
                .findFirst()
                .map(answer -> found(name, FAIL, "fail", answer.author()))
                .orElseGet(() -> found(name, PASS, "pass"));
    }

    private static Principle found(Principle.Name name, Principle.Result result, String what, Object... named) {
        return new Principle(name, result, name.key() + "." + what, List.of(named));
    }
}
