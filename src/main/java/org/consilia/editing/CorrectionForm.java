package org.consilia.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Claim;
import org.consilia.web.CleanInput;
import org.consilia.web.FormErrors;
import org.consilia.web.FormErrors.FieldError;

/** An answer's words as an editor changed them; kinds, headings and references stay the doctor's. */
public record CorrectionForm(String summary, List<String> claims, String reason) {

    private static final int LONGEST_SUMMARY = 600;
    private static final int LONGEST_CLAIM = 5000;
    private static final int LONGEST_REASON = 2000;

    public CorrectionForm {
        claims = List.copyOf(claims);
    }

    static CorrectionForm of(AnswerText text) {
        return new CorrectionForm(
                text.summary(), text.claims().stream().map(Claim::text).toList(), "");
    }

    /** What was typed; a section that was not sent stays as it is. */
    static CorrectionForm of(Map<String, String> typed, AnswerText text) {
        var claims = new ArrayList<String>();
        for (int place = 1; place <= text.claims().size(); place++) {
            claims.add(clean(typed, field(place), text.claims().get(place - 1).text()));
        }
        return new CorrectionForm(clean(typed, "summary", text.summary()), claims, clean(typed, "reason", ""));
    }

    /** The name of a section's field; places count from 1. */
    public static String field(int place) {
        return "claim-" + place;
    }

    AnswerText over(AnswerText text) {
        var changed = new ArrayList<Claim>();
        for (int i = 0; i < claims.size(); i++) {
            var claim = text.claims().get(i);
            changed.add(
                    new Claim(claim.kind(), claim.heading(), claims.get(i), claim.references(), claim.experience()));
        }
        return new AnswerText(summary, changed, text.references());
    }

    FormErrors errors(AnswerText text) {
        var errors = new ArrayList<FieldError>();
        wrong(errors, summary.isBlank(), "summary", "editing.correct.blank");
        wrong(errors, summary.length() > LONGEST_SUMMARY, "summary", "editing.correct.summary-long");
        for (int place = 1; place <= claims.size(); place++) {
            var claim = claims.get(place - 1);
            wrong(errors, claim.isBlank(), field(place), "editing.correct.blank");
            wrong(errors, claim.length() > LONGEST_CLAIM, field(place), "editing.correct.long");
        }
        wrong(errors, reason.isBlank(), "reason", "editing.reason.blank");
        wrong(errors, reason.length() > LONGEST_REASON, "reason", "editing.reason.long");
        wrong(errors, errors.isEmpty() && over(text).equals(text), "summary", "editing.correct.nothing");
        return new FormErrors(List.copyOf(errors));
    }

    private static void wrong(List<FieldError> errors, boolean isWrong, String field, String key) {
        if (isWrong) {
            errors.add(new FieldError(field, key));
        }
    }

    private static String clean(Map<String, String> typed, String name, String otherwise) {
        return CleanInput.clean(typed.getOrDefault(name, otherwise));
    }
}
