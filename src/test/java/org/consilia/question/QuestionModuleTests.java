package org.consilia.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilia.ConsiliaTest;
import org.consilia.account.AccountId;
import org.consilia.account.AccountSignedIn;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.AssertablePublishedEvents;

@ConsiliaTest
class QuestionModuleTests {

    private static final PublicText PUBLIC_TEXT = new PublicText("Why does my elbow itch?", "For a week now.");

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void aQuestionWaitsForADoctorOnceItsAddressIsConfirmed() {
        var id = ask(new Urgency.NonUrgent(), "first@example.org");
        assertThat(questions.waiting(QuestionState.SUBMITTED))
                .noneMatch(question -> question.id().equals(id));
        events.publishEvent(new AccountSignedIn(account("first@example.org")));
        assertThat(questions.waiting(QuestionState.SUBMITTED))
                .anyMatch(question -> question.id().equals(id));
    }

    @Test
    void aRedFlagHoldsAQuestionUntilAnEditorLetsItGo() {
        var id = ask(new Urgency.Emergency(RedFlag.CHEST_PAIN, "chest pain"), "held@example.org");
        assertThat(questions.get(id).state()).isEqualTo(QuestionState.HELD);
        questions.release(id);
        assertThat(questions.get(id).state()).isEqualTo(QuestionState.SUBMITTED);
    }

    @Test
    void onlyAnAnsweredQuestionCanBecomePublicAndOnlyWithTheExactTextAgreedTo(AssertablePublishedEvents published) {
        var id = ask(new Urgency.NonUrgent(), "public@example.org");
        assertThatThrownBy(() -> publications.publish(id, PUBLIC_TEXT, "I agree"))
                .isInstanceOf(QuestionChanged.class);
        questions.answered(id);
        publications.publish(id, PUBLIC_TEXT, "I agree");

        var question = questions.get(id);
        assertThat(question.state()).isEqualTo(QuestionState.PUBLIC);
        assertThat(question.path()).isEqualTo("/questions/" + id.value() + "/why-does-my-elbow-itch");
        assertThat(questions.consents(id))
                .filteredOn(consent -> consent.purpose() == Consent.Purpose.PUBLISH)
                .singleElement()
                .satisfies(consent -> {
                    assertThat(consent.wording()).isEqualTo("I agree");
                    assertThat(consent.text()).isEqualTo("Why does my elbow itch?\n\nFor a week now.");
                });
        assertThat(published).contains(QuestionPublished.class);
    }

    @Test
    void aQuestionTakenBackHasNoPublicWordsLeft(AssertablePublishedEvents published) {
        var id = ask(new Urgency.NonUrgent(), "back@example.org");
        questions.answered(id);
        publications.publish(id, PUBLIC_TEXT, "I agree");
        publications.takeBack(id);

        var question = questions.get(id);
        assertThat(question.state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(question.publication()).isNull();
        assertThat(question.takenBackAt()).isNotNull();
        assertThat(published).contains(QuestionUnpublished.class);
        assertThatThrownBy(() -> publications.takeBack(id)).isInstanceOf(QuestionChanged.class);
    }

    @Test
    void aQuestionIsTakenByOneDoctorOnly() {
        var id = ask(new Urgency.NonUrgent(), "taken@example.org");
        var one = account("dr-one@example.org");
        var two = account("dr-two@example.org");
        questions.assign(id, one);
        questions.assign(id, one);
        assertThatThrownBy(() -> questions.assign(id, two)).isInstanceOf(QuestionChanged.class);
    }

    private QuestionId ask(Urgency urgency, String email) {
        return questions.ask(new NewQuestion(
                account(email),
                false,
                "Itchy elbow",
                "For a week.",
                AboutPerson.NOBODY,
                urgency,
                "1",
                "I agree that you process this"));
    }

    private AccountId account(String email) {
        return accounts.of(EmailAddress.of(email).orElseThrow());
    }
}
