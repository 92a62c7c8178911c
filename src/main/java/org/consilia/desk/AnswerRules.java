package org.consilia.desk;

import java.util.ArrayList;
import java.util.List;
import org.consilia.answer.ClaimKind;
import org.consilia.web.FormErrors;
import org.consilia.web.FormErrors.FieldError;

/** What must hold for an answer to be kept, and what more before an editor sees it. */
final class AnswerRules {

    /** A summary is read aloud in half a minute. */
    static final int LONGEST_SUMMARY = 600;

    static final int LONGEST_HEADING = 150;
    static final int LONGEST_CLAIM = 5000;
    static final int MOST_CLAIMS = 30;
    static final int MOST_REFERENCES = 200;

    private final AnswerForm form;
    private final List<FieldError> found = new ArrayList<>();

    private AnswerRules(AnswerForm form) {
        this.form = form;
    }

    static FormErrors toKeep(AnswerForm form) {
        return new AnswerRules(form).check(false);
    }

    static FormErrors toSubmit(AnswerForm form) {
        return new AnswerRules(form).check(true);
    }

    /** In the order of the page, so that the summary of errors leads down it. */
    private FormErrors check(boolean isFinished) {
        wrong(form.summary().length() > LONGEST_SUMMARY, "summary", "summary-long");
        wrong(isFinished && form.summary().isEmpty(), "summary", "summary-blank");
        var references = ReferenceLines.of(form.references());
        var count = references.readable().size() + references.unreadable().size();
        for (int place = 1; place <= form.claims().size(); place++) {
            checkToKeep(form.claims().get(place - 1), place);
            if (isFinished) {
                checkToSubmit(form.claims().get(place - 1), place, count);
            }
        }
        wrong(form.claims().size() > MOST_CLAIMS, "add", "claims-many");
        wrong(isFinished && !hasSafetyNet(), placeOfSafetyNet(), "safety-net");
        wrong(isFinished && !hasOneMore(), "add", "claims-none");
        wrong(!references.unreadable().isEmpty(), "references", "references-unreadable");
        wrong(count > MOST_REFERENCES, "references", "references-many");
        return new FormErrors(List.copyOf(found));
    }

    private void checkToKeep(ClaimForm claim, int place) {
        wrong(claim.heading().length() > LONGEST_HEADING, ClaimForm.field(place, "heading"), "heading-long");
        wrong(claim.text().length() > LONGEST_CLAIM, ClaimForm.field(place, "text"), "text-long");
        wrong(claim.numbers().isEmpty(), ClaimForm.field(place, "references"), "numbers");
    }

    private void checkToSubmit(ClaimForm claim, int place, int references) {
        if (claim.isUntouched()) {
            return;
        }
        wrong(claim.text().isEmpty(), ClaimForm.field(place, "text"), "text-blank");
        var numbers = claim.numbers().orElse(List.of());
        var isUnknown = numbers.stream().anyMatch(number -> number < 1 || number > references);
        wrong(isUnknown, ClaimForm.field(place, "references"), "numbers-unknown");
        wrong(
                claim.numbers().isPresent() && !claim.toClaim().isGrounded(),
                ClaimForm.field(place, "references"),
                "ungrounded");
    }

    private boolean hasSafetyNet() {
        return form.claims().stream()
                .anyMatch(claim -> claim.kind() == ClaimKind.WHEN_TO_GET_HELP
                        && !claim.text().isEmpty());
    }

    /** The section that waits for it, or the button that adds one. */
    private String placeOfSafetyNet() {
        for (int place = 1; place <= form.claims().size(); place++) {
            if (form.claims().get(place - 1).kind() == ClaimKind.WHEN_TO_GET_HELP) {
                return ClaimForm.field(place, "text");
            }
        }
        return "add";
    }

    /** Something beyond when to get help: that alone answers nothing. */
    private boolean hasOneMore() {
        return form.claims().stream()
                .anyMatch(claim -> claim.kind() != ClaimKind.WHEN_TO_GET_HELP
                        && !claim.text().isEmpty());
    }

    private void wrong(boolean isWrong, String field, String error) {
        if (isWrong) {
            found.add(new FieldError(field, "desk.error." + error));
        }
    }
}
