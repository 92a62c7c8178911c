package org.consilia.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerChanged;
import org.consilia.answer.AnswerState;
import org.consilia.answer.AnswerText;
import org.consilia.answer.AnswerWithdrawn;
import org.consilia.answer.Answers;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.moderation.Decisions.Seen;
import org.consilia.question.Duplicates;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionChanged;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.QuestionWithdrawn;
import org.consilia.question.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;

@ConsiliaTest
class DecisionsTests {

    @Autowired
    Decisions decisions;

    @Autowired
    Rulings rulings;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Answers answers;

    @Autowired
    Reports reports;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private AccountId editor;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        editor = cast.editor();
    }

    @Test
    void anOrdinaryAnswerNeedsOneSignature() {
        var answer = submitted(Cast.text("It is a nerve."));
        assertThat(decisions.signatures(answer, editor).needsTwo()).isFalse();
        assertThat(decisions.sign(seen(answer, 0), editor)).isTrue();
        assertThat(stateOf(answer)).isEqualTo(AnswerState.SIGNED);
    }

    @Test
    void anAnswerOfHighRiskGoesOutWithTheSignatureOfAnotherEditor() {
        var answer = submitted(Cast.text("Take 75 mg of it each morning."));
        assertThat(decisions.sign(seen(answer, 0), editor)).isFalse();
        assertThat(stateOf(answer)).isEqualTo(AnswerState.IN_REVIEW);
        assertThat(decisions.signatures(answer, editor).isOwn()).isTrue();
        assertThat(decisions.signedOnce(List.of(answer.id()))).containsExactly(answer.id());

        assertThatThrownBy(() -> decisions.sign(seen(answer, 1), editor)).isInstanceOf(SecondSignatureMissing.class);
        assertThat(stateOf(answer)).isEqualTo(AnswerState.IN_REVIEW);

        var other = cast.editor();
        assertThatThrownBy(() -> decisions.sign(seen(answer, 0), other)).isInstanceOf(AnswerChanged.class);
        assertThat(decisions.sign(seen(answer, 1), other)).isTrue();
        assertThat(stateOf(answer)).isEqualTo(AnswerState.SIGNED);
        assertThat(decisions.of(answer.question()))
                .extracting(Decision::kind)
                .containsExactly(DecisionKind.FIRST_SIGNATURE, DecisionKind.SIGNED);
    }

    @Test
    void whoOverrulesACheckNeedsAnotherEditorToo() {
        var answer = submitted(Cast.text("Take 75 mg. In the study, 8452 3027 of them coughed."));
        assertThat(decisions.overrule(seen(answer, 0), editor, "It counts people."))
                .isFalse();
        assertThat(stateOf(answer)).isEqualTo(AnswerState.IN_REVIEW);
        assertThatThrownBy(() -> decisions.overrule(seen(answer, 1), editor, "It counts people."))
                .isInstanceOf(SecondSignatureMissing.class);
        assertThat(decisions.overrule(seen(answer, 1), cast.editor(), "It counts people."))
                .isTrue();
        assertThat(stateOf(answer)).isEqualTo(AnswerState.SIGNED);
    }

    @Test
    void aFirstSignatureFallsWhenTheWordsChange() {
        var answer = submitted(Cast.text("Take 75 mg of it each morning."));
        decisions.sign(seen(answer, 0), editor);
        decisions.correct(
                seen(answer, 1), cast.editor(), Cast.text("Take 75 mg of it each evening."), "The label says so");
        var corrected = answers.get(answer.id());
        assertThat(corrected.revision()).isEqualTo(answer.revision() + 1);
        assertThat(decisions.signedOnce(List.of(answer.id()))).isEmpty();
        assertThat(decisions.sign(seen(corrected, 0), cast.editor())).isFalse();
    }

    @Test
    void ofTwoEditorsDecidingAtTheSameMomentOneHasAnEffect() throws Exception {
        var answer = submitted(Cast.text("It is a nerve."));
        var other = cast.editor();
        var outcomes = atOnce(() -> decisions.sign(seen(answer, 0), editor), () -> {
            decisions.sendBack(seen(answer, 0), other, "Too short");
            return true;
        });
        assertThat(outcomes).containsExactlyInAnyOrder("done", "AnswerChanged");
        assertThat(decisions.of(answer.question())).hasSize(1);
    }

    @Test
    void ofTwoFirstSignaturesAtTheSameMomentOneIsToldToLookAgain() throws Exception {
        var answer = submitted(Cast.text("Take 75 mg of it each morning."));
        var other = cast.editor();
        var outcomes =
                atOnce(() -> decisions.sign(seen(answer, 0), editor), () -> decisions.sign(seen(answer, 0), other));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "AnswerChanged");
        assertThat(stateOf(answer)).isEqualTo(AnswerState.IN_REVIEW);
    }

    @Test
    void aWithdrawnAnswerLeavesItsReasonAndClosesItsReports(AssertablePublishedEvents published) {
        var answer = published();
        reports.file(new NewReport(answer.question(), answer.id(), ReportKind.WRONG, ""), Addresses.next());
        decisions.withdraw(answer.id(), editor, "The dose in it was wrong.");
        assertThat(answers.signed(List.of(answer.question()))).isEmpty();
        assertThat(answers.withdrawn(List.of(answer.question())))
                .singleElement()
                .satisfies(gone -> assertThat(gone.reason()).isEqualTo("The dose in it was wrong."));
        assertThat(reports.open(answer.question())).isEmpty();
        assertThat(published).contains(AnswerWithdrawn.class);
        assertThat(published)
                .contains(DecisionMade.class)
                .matching(made -> made.kind() == DecisionKind.ANSWER_WITHDRAWN);
        assertThatThrownBy(() -> decisions.withdraw(answer.id(), editor, "Again"))
                .isInstanceOf(AnswerChanged.class);
    }

    @Test
    void aWithdrawnQuestionHasNoPublicWordsLeft(AssertablePublishedEvents published) {
        var question = published().question();
        rulings.withdraw(question, editor, "It tells who somebody is.");
        var gone = questions.get(question);
        assertThat(gone.state()).isEqualTo(QuestionState.WITHDRAWN);
        assertThat(gone.publication()).isNull();
        assertThat(gone.closedReason()).isEqualTo("It tells who somebody is.");
        assertThat(published).contains(QuestionWithdrawn.class);
        assertThat(audit.of(Subject.question(question.value())))
                .extracting(entry -> entry.deed())
                .contains(Deed.WITHDREW)
                .doesNotContain(Deed.SAW);
        assertThatThrownBy(() -> rulings.withdraw(question, editor, "Again")).isInstanceOf(QuestionChanged.class);
    }

    @Test
    void aDuplicateLeadsToThePublicAnswer() {
        var answered = published().question();
        var same = cast.question("Why do my hands go numb too?");
        rulings.merge(same, answered, editor, "A doctor has answered this.");
        assertThat(questions.get(same).state()).isEqualTo(QuestionState.CLOSED);
        assertThat(duplicates.sameAs(same))
                .get()
                .extracting(other -> other.id())
                .isEqualTo(answered);
        publications.takeBack(answered);
        assertThat(duplicates.sameAs(same)).isEmpty();
    }

    @Test
    void decisionsAreOnlyEverAddedTo() {
        var question = cast.question("Why?");
        rulings.decline(question, editor, "We cannot help.");
        for (var change : List.of(
                "update decision set kind = 'MERGED' where question_id = :id",
                "update decision set decided_at = now() where question_id = :id",
                "delete from decision where question_id = :id")) {
            assertThatThrownBy(
                            () -> jdbc.sql(change).param("id", question.value()).update())
                    .hasMessageContaining("only ever added to");
        }
        assertThat(decisions.of(question)).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo("We cannot help.");
            assertThat(decision.by()).isEqualTo(editor);
        });
        questions.forget(question);
        assertThat(decisions.of(question)).isEmpty();
    }

    @Test
    void aDecisionOutlivesTheAccountOfWhoMadeIt(@Autowired Accounts accounts) {
        var question = cast.question("Why?");
        var former = cast.asker();
        rulings.decline(question, former, "We cannot help.");
        accounts.erase(former);
        assertThat(decisions.of(question))
                .singleElement()
                .satisfies(decision -> assertThat(decision.by()).isEqualTo(former));
    }

    private AnswerState stateOf(Answer answer) {
        return answers.get(answer.id()).state();
    }

    private Answer published() {
        var answer = submitted(Cast.text("It is a nerve."));
        decisions.sign(seen(answer, 0), editor);
        publications.publish(answer.question(), new PublicText("Numb hands", "At night."), "I agree");
        return answers.get(answer.id());
    }

    private Answer submitted(AnswerText text) {
        var doctor = cast.doctor();
        QuestionId question = cast.question("Why do my hands go numb?");
        questions.assign(question, doctor.account());
        var id = answers.write(question, doctor.id(), doctor.account(), text);
        answers.submit(id);
        return answers.get(id);
    }

    private static Seen seen(Answer answer, int signatures) {
        return new Seen(answer.id(), answer.revision(), signatures);
    }

    private static List<String> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var outcomes = new ArrayList<String>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var outcome : both.invokeAll(List.of(one, other))) {
                outcomes.add(
                        switch (outcome.state()) {
                            case SUCCESS -> "done";
                            case FAILED -> outcome.exceptionNow().getClass().getSimpleName();
                            case RUNNING, CANCELLED -> "neither";
                        });
            }
        }
        return outcomes;
    }
}
