package org.consilia.operate;

import java.util.Map;
import java.util.Objects;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.answer.Answers;
import org.consilia.operate.DemonstrationContent.MadeUpQuestion;
import org.consilia.permit.Role;
import org.consilia.question.NewQuestion;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.Questions;
import org.consilia.topic.Topics;
import org.consilia.triage.Urgency;
import org.springframework.stereotype.Component;

/**
 * Plays the demonstration the way real people go: each question is asked, taken, answered, submitted, signed and agreed
 * to, through the same doors and the same checks. Only the clock is shorter.
 */
@Component
class DemonstrationPlay {

    static final EmailAddress ASKER = address("asker");
    static final EmailAddress EDITOR = address("editor");
    static final EmailAddress FIRST_DOCTOR = address("dr-1");

    private static final String NOBODY_AGREED = "Demonstration: made up, nobody was asked.";

    private final Topics topics;
    private final Accounts accounts;
    private final DemonstrationDoctors doctors;
    private final Questions questions;
    private final Publications publications;
    private final Answers answers;

    DemonstrationPlay(
            Topics topics,
            Accounts accounts,
            DemonstrationDoctors doctors,
            Questions questions,
            Publications publications,
            Answers answers) {
        this.topics = topics;
        this.accounts = accounts;
        this.doctors = doctors;
        this.questions = questions;
        this.publications = publications;
        this.answers = answers;
    }

    void play(DemonstrationContent content) {
        topics.add(content.topics());
        var asker = accounts.of(ASKER);
        var editor = accounts.add(EDITOR, "Demonstration editor", Role.EDITOR);
        var joined = doctors.join(content.doctors(), editor);
        for (var question : content.questions()) {
            play(question, asker, editor, joined);
        }
        doctors.letLapse(content.doctors(), joined, editor);
    }

    private void play(
            MadeUpQuestion question,
            AccountId asker,
            AccountId editor,
            Map<String, DemonstrationDoctors.Joined> joined) {
        var id = questions.ask(new NewQuestion(
                asker,
                true,
                question.title(),
                question.body(),
                question.about(),
                new Urgency.NonUrgent(),
                "demonstration",
                NOBODY_AGREED));
        questions.tag(id, question.topics());
        var first = named(question.answers().getFirst().doctor(), joined);
        questions.assign(id, first.account());
        for (var answer : question.answers()) {
            var doctor = named(answer.doctor(), joined);
            var written = answers.write(id, doctor.id(), doctor.account(), answer.text());
            answers.submit(written);
            answers.sign(written, editor);
        }
        publications.publish(id, new PublicText(question.title(), question.body()), NOBODY_AGREED);
    }

    private static DemonstrationDoctors.Joined named(String doctor, Map<String, DemonstrationDoctors.Joined> joined) {
        return Objects.requireNonNull(joined.get(doctor), doctor);
    }

    static EmailAddress address(String name) {
        return new EmailAddress(name + "@demonstration.invalid");
    }
}
