package org.consilia.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.answer.Answers;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.consilia.doctor.Evidence;
import org.consilia.doctor.NewDoctor;
import org.consilia.operate.DemonstrationContent.MadeUpDoctor;
import org.consilia.operate.DemonstrationContent.MadeUpQuestion;
import org.consilia.permit.Role;
import org.consilia.question.NewQuestion;
import org.consilia.question.PublicText;
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

    /** A doctor who has joined, and the account behind. */
    private record Joined(DoctorId id, AccountId account) {}

    private final Topics topics;
    private final Accounts accounts;
    private final Doctors doctors;
    private final Questions questions;
    private final Answers answers;
    private final Clock clock;

    DemonstrationPlay(
            Topics topics, Accounts accounts, Doctors doctors, Questions questions, Answers answers, Clock clock) {
        this.topics = topics;
        this.accounts = accounts;
        this.doctors = doctors;
        this.questions = questions;
        this.answers = answers;
        this.clock = clock;
    }

    void play(DemonstrationContent content) {
        topics.add(content.topics());
        var asker = accounts.of(ASKER);
        var editor = accounts.add(EDITOR, "Demonstration editor", Role.EDITOR);
        var joined = new HashMap<String, Joined>();
        for (var doctor : content.doctors()) {
            joined.put(doctor.id(), join(doctor, editor));
        }
        for (var question : content.questions()) {
            play(question, asker, editor, joined);
        }
        for (var doctor : content.doctors()) {
            if (hasLapsed(doctor)) {
                var who = named(doctor.id(), joined);
                doctors.check(who.id(), evidence(doctor, doctor.checkedOn(), doctor.nextCheckOn()), editor);
            }
        }
    }

    /** A doctor whose check has lapsed since could still answer at the time: an older check still holds while we play. */
    private Joined join(MadeUpDoctor doctor, AccountId checkedBy) {
        var account = accounts.add(address(doctor.id()), doctor.name(), Role.DOCTOR);
        var evidence = hasLapsed(doctor)
                ? evidence(doctor, doctor.checkedOn().minusYears(1), today())
                : evidence(doctor, doctor.checkedOn(), doctor.nextCheckOn());
        var id = doctors.add(
                new NewDoctor(
                        account,
                        doctor.name(),
                        doctor.specialty(),
                        doctor.languages(),
                        doctor.place(),
                        doctor.about(),
                        doctor.disclosure()),
                evidence,
                checkedBy);
        return new Joined(id, account);
    }

    private void play(MadeUpQuestion question, AccountId asker, AccountId editor, Map<String, Joined> joined) {
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
        questions.publish(id, new PublicText(question.title(), question.body()), NOBODY_AGREED);
    }

    private static Joined named(String doctor, Map<String, Joined> joined) {
        return Objects.requireNonNull(joined.get(doctor), doctor);
    }

    private boolean hasLapsed(MadeUpDoctor doctor) {
        return doctor.nextCheckOn().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Evidence evidence(MadeUpDoctor doctor, LocalDate checkedOn, LocalDate nextCheckOn) {
        return new Evidence(
                doctor.register(),
                doctor.number(),
                "Made up for the demonstration",
                checkedOn.atStartOfDay(ZoneOffset.UTC).toInstant(),
                "There is no such register",
                nextCheckOn);
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name + "@demonstration.invalid");
    }
}
