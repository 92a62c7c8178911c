package org.consilia;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.Reference;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Doctors;
import org.consilia.doctor.Evidence;
import org.consilia.doctor.NewDoctor;
import org.consilia.permit.Role;
import org.consilia.question.AboutPerson;
import org.consilia.question.NewQuestion;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.consilia.topic.Topics;
import org.consilia.triage.Urgency;
import org.consilia.web.PublicId;
import org.springframework.context.ApplicationContext;

/** Invented people, their questions and answers, new ones at each call. */
public final class Cast {

    private static final List<String> THINGS = List.of(
            "marble", "kettle", "window", "ladder", "button", "pebble", "basket", "candle", "carpet", "teapot",
            "lantern", "pillow", "bucket", "mitten", "saddle", "ribbon");

    private static final Topic NEUROLOGY = new Topic(new TopicId("neurology"), "Neurology", Topic.Kind.SPECIALTY);

    private final ApplicationContext context;

    public Cast(ApplicationContext context) {
        this.context = context;
    }

    public AccountId asker() {
        return account("asker");
    }

    public AccountId editor() {
        var id = account("editor");
        context.getBean(Accounts.class).grant(id, Role.EDITOR);
        return id;
    }

    public Doctor doctor() {
        return doctor(NEUROLOGY, "", LocalDate.now().plusYears(1));
    }

    /** One of a specialty, named by its id, and a place of work, which may be empty. */
    public Doctor doctor(String specialty, String worksAt) {
        var name = Character.toUpperCase(specialty.charAt(0)) + specialty.substring(1);
        var topic = new Topic(new TopicId(specialty), name, Topic.Kind.SPECIALTY);
        return doctor(topic, worksAt, LocalDate.now().plusYears(1));
    }

    public Doctor doctorWithLapsedLicence() {
        return doctor(NEUROLOGY, "", LocalDate.now().minusDays(1));
    }

    public QuestionId question(String title) {
        return question(title, new Urgency.NonUrgent());
    }

    /** A question whose asker has confirmed the address. */
    public QuestionId question(String title, Urgency urgency) {
        return ask(title, urgency, true);
    }

    public QuestionId unconfirmedQuestion(String title) {
        return ask(title, new Urgency.NonUrgent(), false);
    }

    /** Words that stand together nowhere else: in a number, parts of one could be taken for somebody's. */
    public static String words() {
        return new SecureRandom()
                .ints(6, 0, THINGS.size())
                .mapToObj(THINGS::get)
                .collect(Collectors.joining(" "));
    }

    /** A question that was asked, answered in these words, signed and published. */
    public QuestionId publicQuestion(String title, String words) {
        var question = question(title);
        var doctor = doctor();
        var answers = context.getBean(Answers.class);
        var text = new AnswerText(
                "",
                List.of(
                        new Claim(ClaimKind.NEXT_STEP, null, words, List.of(1), false),
                        new Claim(ClaimKind.WHEN_TO_GET_HELP, null, "If it gets worse.", List.of(1), false)),
                List.of(new Reference(Reference.Kind.PMID, "12345678", "Of this and that", 2021)));
        var answer = answers.write(question, doctor.id(), doctor.account(), text);
        answers.submit(answer);
        answers.sign(answer, editor());
        context.getBean(Publications.class).publish(question, new PublicText(title, ""), "I agree");
        return question;
    }

    /** A text that no check objects to. */
    public static AnswerText text(String summary) {
        return new AnswerText(
                summary,
                List.of(
                        new Claim(ClaimKind.CAUSE, null, "A nerve is pressed at night.", List.of(1), false),
                        new Claim(ClaimKind.WHEN_TO_GET_HELP, null, "If the hand gets weak.", List.of(), false)),
                List.of(new Reference(Reference.Kind.PMID, "12345678", "Of nerves", 2021)));
    }

    private QuestionId ask(String title, Urgency urgency, boolean confirmed) {
        var about = new AboutPerson("30-39", "woman", "Asthma", null);
        return context.getBean(Questions.class)
                .ask(new NewQuestion(
                        asker(), confirmed, title, "It began a week ago.", about, urgency, "1", "I agree"));
    }

    private Doctor doctor(Topic specialty, String worksAt, LocalDate nextCheck) {
        var doctors = context.getBean(Doctors.class);
        context.getBean(Topics.class).add(List.of(specialty));
        var id = doctors.add(
                new NewDoctor(
                        account("doctor"),
                        "Dr Ines Falk-Moreau",
                        specialty.id(),
                        List.of("en"),
                        "Ostermere",
                        worksAt,
                        "Neurologist.",
                        "Paid by a public hospital."),
                new Evidence(
                        "Test register", PublicId.next(), "looked up", Instant.now(), "https://example.org", nextCheck),
                account("operator"));
        return doctors.find(id).orElseThrow();
    }

    private AccountId account(String name) {
        return context.getBean(Accounts.class)
                .of(EmailAddress.of(name + "-" + PublicId.next() + "@example.org")
                        .orElseThrow());
    }
}
