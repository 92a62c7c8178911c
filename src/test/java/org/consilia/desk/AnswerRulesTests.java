package org.consilia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.consilia.answer.ClaimKind;
import org.consilia.web.FormErrors;
import org.junit.jupiter.api.Test;

class AnswerRulesTests {

    private static final String ONE_REFERENCE = "PMID 12345678 | Of nerves | 2021";
    private static final ClaimForm CAUSE = new ClaimForm(ClaimKind.CAUSE, "", "A nerve is pressed.", "1", false);
    private static final ClaimForm HELP = new ClaimForm(ClaimKind.WHEN_TO_GET_HELP, "", "If it gets weak.", "", false);

    @Test
    void aFinishedAnswerHasNothingMissing() {
        assertThat(AnswerRules.toSubmit(form(CAUSE, HELP)).all()).isEmpty();
    }

    @Test
    void theEmptyTemplateMayBeKeptButNotSubmitted() {
        assertThat(AnswerRules.toKeep(AnswerForm.TEMPLATE).all()).isEmpty();
        assertThat(keys(AnswerRules.toSubmit(AnswerForm.TEMPLATE)))
                .containsExactly(
                        "summary: desk.error.summary-blank",
                        "claim-5-text: desk.error.safety-net",
                        "add: desk.error.claims-none");
    }

    @Test
    void aClaimNeedsAReferenceOrExperience() {
        var groundless = new ClaimForm(ClaimKind.OUTLOOK, "", "It gets better.", "", false);
        assertThat(keys(AnswerRules.toSubmit(form(CAUSE, groundless, HELP))))
                .containsExactly("claim-2-references: desk.error.ungrounded");
        var experienced = new ClaimForm(ClaimKind.OUTLOOK, "", "It gets better.", "", true);
        assertThat(AnswerRules.toSubmit(form(CAUSE, experienced, HELP)).all()).isEmpty();
    }

    @Test
    void whenToGetHelpAndOwnDoctorNeedNoReference() {
        var own = new ClaimForm(ClaimKind.OWN_DOCTOR, "", "Ask for a nerve test.", "", false);
        assertThat(AnswerRules.toSubmit(form(HELP, own)).all()).isEmpty();
    }

    @Test
    void aNumberMustBeThatOfAReference() {
        for (var number : List.of("2", "0", "1, 7")) {
            var claim = new ClaimForm(ClaimKind.CAUSE, "", "A nerve.", number, false);
            assertThat(keys(AnswerRules.toSubmit(form(claim, HELP))))
                    .containsExactly("claim-1-references: desk.error.numbers-unknown");
        }
    }

    @Test
    void numbersMayBeTypedInSeveralWaysButMustBeNumbers() {
        for (var typed : List.of("1, 2", "1 2", "[1] [2]", "1;2,", "1,1, 2")) {
            assertThat(new ClaimForm(ClaimKind.CAUSE, "", "", typed, false).numbers())
                    .hasValue(List.of(1, 2));
        }
        for (var typed : List.of("one", "1-3", "1234", "-1")) {
            assertThat(new ClaimForm(ClaimKind.CAUSE, "", "", typed, false).numbers())
                    .isEmpty();
        }
    }

    @Test
    void aSectionWithAHeadingAloneIsNotFinished() {
        var begun = new ClaimForm(ClaimKind.RISK, "What may happen", "", "", false);
        assertThat(keys(AnswerRules.toSubmit(form(CAUSE, begun, HELP))))
                .contains("claim-2-text: desk.error.text-blank");
    }

    @Test
    void nothingIsKeptBeyondItsLimit() {
        var tooLong = new ClaimForm(ClaimKind.CAUSE, "h".repeat(151), "t".repeat(5001), "x", false);
        var tooMuch = new AnswerForm(
                "s".repeat(601),
                Stream.concat(Stream.of(tooLong), Collections.nCopies(30, HELP).stream())
                        .toList(),
                (ONE_REFERENCE + "\n").repeat(200) + "nonsense",
                0);
        assertThat(keys(AnswerRules.toKeep(tooMuch)))
                .containsExactly(
                        "summary: desk.error.summary-long",
                        "claim-1-heading: desk.error.heading-long",
                        "claim-1-text: desk.error.text-long",
                        "claim-1-references: desk.error.numbers",
                        "add: desk.error.claims-many",
                        "references: desk.error.references-unreadable",
                        "references: desk.error.references-many");
    }

    private static AnswerForm form(ClaimForm... claims) {
        return new AnswerForm("It is a nerve.", List.of(claims), ONE_REFERENCE, 0);
    }

    private static List<String> keys(FormErrors errors) {
        return errors.all().stream()
                .map(error -> error.field() + ": " + error.key())
                .toList();
    }
}
