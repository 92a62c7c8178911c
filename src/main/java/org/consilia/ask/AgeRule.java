package org.consilia.ask;

import java.util.Optional;
import org.consilia.pack.Pack;
import org.consilia.web.FormErrors;
import org.consilia.web.Words;
import org.springframework.stereotype.Component;

/** Who may agree for whom that health data are processed, as the country pack has it, and the words they agree to. */
@Component
class AgeRule {

    private final Pack pack;

    AgeRule(Pack pack) {
        this.pack = pack;
    }

    /** From this age on, a person asks for themselves. */
    int age() {
        return pack.consentAge();
    }

    /** The rule as a sentence, shown before somebody says for whom they ask. */
    String sentence(Words words) {
        return words.say("ask.whom.rule." + pack.guardian().key(), age());
    }

    /** What is wrong with asking for somebody of this age; an age that may be either side of the limit is believed. */
    Optional<FormErrors.FieldError> objection(AboutForm form) {
        var whom = Whom.of(form.whom());
        if (whom == Whom.MYSELF && isSurelyYounger(form)) {
            return Optional.of(new FormErrors.FieldError("whom", "ask.whom.too-young"));
        }
        if (whom == Whom.CHILD && isSurelyOldEnough(form)) {
            return Optional.of(new FormErrors.FieldError("whom", "ask.whom.no-child"));
        }
        return Optional.empty();
    }

    /** The words of the consent: what every asker agrees to, and in which place they do so. */
    String consent(Draft draft, Words words) {
        var agreed = words.say("ask.check.consent") + " " + standing(Whom.of(draft.whom()), words);
        return pack.isOnlyForTheCountry() && pack.country() != null
                ? agreed + " " + words.say("ask.check.consent.here", pack.country())
                : agreed;
    }

    private String standing(Whom whom, Words words) {
        return switch (whom) {
            case MYSELF -> words.say("ask.check.consent.myself", age());
            case CHILD -> words.say("ask.check.consent.child." + pack.guardian().key(), age());
            case CARED_FOR -> words.say("ask.check.consent.cared-for");
        };
    }

    private boolean isSurelyYounger(AboutForm form) {
        return form.ages().map(ages -> ages.most() < age()).orElse(false);
    }

    private boolean isSurelyOldEnough(AboutForm form) {
        return form.ages().map(ages -> ages.least() >= age()).orElse(false);
    }
}
