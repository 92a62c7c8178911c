package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.Recoveries;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.consilia.doctor.Evidence;
import org.consilia.doctor.NewDoctor;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Goes through every form as it is served, fills every field with something nobody should type, and sends it. */
@ConsiliaTest
class BadInputTests {

    private static final Pattern FORM = Pattern.compile(
            "<form[^>]*\\bmethod=\"post\"[^>]*\\baction=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select|button)[^>]*\\bname=\"([^\"]+)\"");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    Topics topics;

    @Autowired
    Doctors doctors;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Recoveries recoveries;

    static List<String> payloads() {
        return List.of(
                "",
                "x".repeat(100_000),
                "\u0000\u0001\u0008\u001b[31m\u007f\u0085",
                "\u202Eright to left\u202C \u200Fمرحبا\u200E \u2066isolated\u2069",
                "👩🏽‍⚕️🫀🇸🇬 zero\u200Bwidth\u200D e\u0301 half \uD83D",
                "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg/onload=alert(1)>",
                "${7*7} {0} {missing} #{1+1} %s %n '; drop table question; --",
                "1 ".repeat(3_000),
                "[".repeat(2_000) + "*_".repeat(1_000),
                "> - 1. ".repeat(600),
                "https://a.b/" + "a/".repeat(2_000) + " | ".repeat(500),
                "-1");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void everyFieldOfEveryFormAnswersBadInputWithAPage(String payload) throws UnsupportedEncodingException {
        for (var form : forms()) {
            var fields = new ArrayList<String>();
            for (var name : form.fields()) {
                fields.add(name);
                fields.add(payload);
            }
            var response = form.visitor()
                    .post(form.action(), fields.toArray(String[]::new))
                    .getResponse();
            assertThat(response.getStatus()).as(form.action()).isLessThan(500);
            assertThat(response.getContentAsString())
                    .as(form.action())
                    .doesNotContain("<script>alert", "<img src=x", "<svg/onload");
            if (response.getRedirectedUrl() != null) {
                assertThat(form.visitor()
                                .get(response.getRedirectedUrl())
                                .getResponse()
                                .getStatus())
                        .as(response.getRedirectedUrl())
                        .isLessThan(500);
            }
        }
    }

    @Test
    void theFormsOfEveryRoleAreAmongThem() {
        assertThat(forms())
                .extracting(form -> form.action().replaceAll("/(?!publications)[0-9a-z]{12}(?=/|$)", "/_"))
                .contains(
                        "/ask",
                        "/ask/_/about",
                        "/ask/_/check",
                        "/sign-in",
                        "/quotes",
                        "/mine/questions/_/publication",
                        "/editing/publications/_/return",
                        "/editing/publications/_/approval",
                        "/mine/questions/_/correction",
                        "/desk/questions/_/answer",
                        "/editing/questions/_/closure",
                        "/editing/answers/_/return",
                        "/editing/answers/_/correction",
                        "/editing/answers/_/withdrawal",
                        "/editing/questions/_/withdrawal",
                        "/editing/questions/_/merger",
                        "/editing/questions/_/reports",
                        "/reports",
                        "/operate/doctors/new",
                        "/operate/doctors/_/evidence",
                        "/editing/recoveries/_/decision",
                        "/mine/devices/ending-all",
                        "/operate/people/suspension",
                        "/operate/editors");
    }

    private record Form(Visitor visitor, String action, List<String> fields) {}

    private List<Form> forms() {
        var found = new ArrayList<Form>();
        var anybody = new Visitor(pages);
        var draft = Visitor.redirect(anybody.post("/ask", "title", "Itchy elbow", "body", "For a week."));
        for (var page : List.of(
                "/ask",
                "/sign-in",
                "/quotes/new",
                draft.replace("similar", "about"),
                draft.replace("similar", "check"))) {
            collect(anybody, page, found);
        }

        var asker = People.somebody(accounts);
        var answered = ask(asker);
        questions.answered(answered);
        for (var page : List.of("/sign-in/again", "/mine/devices", "/mine/address")) {
            collect(new Visitor(pages, People.as(asker)), page, found);
        }
        collect(new Visitor(pages, People.as(asker)), "/mine/questions/" + answered.value() + "/publication", found);

        var waiting = ask(asker);
        questions.answered(waiting);
        publications.publish(waiting, new PublicText("An itch", "I was at the Okonkwo clinic."), "I agree");
        var shown = ask(asker);
        questions.answered(shown);
        publications.publish(shown, new PublicText("An itch", "Since May."), "I agree");
        collect(new Visitor(pages, People.as(asker)), "/mine/questions/" + shown.value() + "/correction", found);

        var author = People.somebody(accounts);
        var doctor = doctor(author);
        var taken = ask(asker);
        questions.assign(taken, author);
        collect(new Visitor(pages, People.as(author, "DOCTOR")), "/desk/questions/" + taken.value() + "/answer", found);

        var reviewed = ask(asker);
        questions.assign(reviewed, author);
        var answer = answers.write(reviewed, doctor, author, text());
        answers.submit(answer);
        var editor = new Visitor(pages, People.as(editor(), "EDITOR"));
        collect(editor, "/editing/answers/" + answer.value(), found);
        collect(editor, "/editing/publications/" + waiting.value(), found);
        collect(editor, "/editing/answers/" + answer.value() + "/correction", found);
        var held = "/editing/questions/" + ask(asker).value();
        collect(editor, held, found);
        collect(editor, held + "/merger", found);
        collect(editor, held + "/reports", found);
        var open = ask(asker);
        questions.assign(open, author);
        var signed = answers.write(open, doctor, author, text());
        answers.submit(signed);
        answers.sign(signed, editor());
        publications.publish(open, new PublicText("An itch", "Since May."), "I agree");
        collect(editor, "/editing/answers/" + signed.value() + "/withdrawal", found);
        collect(editor, "/editing/questions/" + open.value() + "/withdrawal", found);
        collect(anybody, "/reports/new?question=" + open.value() + "&answer=" + signed.value(), found);
        recoveries.ask(author);
        collect(editor, "/editing/recoveries/" + recoveries.waiting().getLast().id(), found);

        var operator = new Visitor(pages, People.as(People.somebody(accounts), "OPERATOR"));
        for (var page : List.of(
                "/operate/doctors/new", "/operate/doctors/" + doctor.value(), "/operate/editors", "/operate/people")) {
            collect(operator, page, found);
        }
        return found;
    }

    private AccountId editor() {
        return People.somebody(accounts);
    }

    private static void collect(Visitor visitor, String page, List<Form> found) {
        var html = Objects.requireNonNull(body(visitor, page));
        FORM.matcher(html)
                .results()
                .filter(form -> !form.group(1).equals("/sign-out"))
                .map(form -> new Form(
                        visitor,
                        form.group(1),
                        FIELD.matcher(form.group(2))
                                .results()
                                .map(field -> field.group(1))
                                .filter(name -> !name.equals("_csrf"))
                                .distinct()
                                .toList()))
                .forEach(found::add);
    }

    private static String body(Visitor visitor, String page) {
        try {
            return visitor.get(page).getResponse().getContentAsString();
        } catch (UnsupportedEncodingException error) {
            throw new IllegalStateException(error);
        }
    }

    private QuestionId ask(AccountId asker) {
        return questions.ask(new NewQuestion(
                asker,
                true,
                "Itchy elbow",
                "For a week.",
                AboutPerson.NOBODY,
                new Urgency.NonUrgent(),
                "1",
                "I agree"));
    }

    private DoctorId doctor(AccountId account) {
        var specialty = new TopicId("bad-input-skin");
        topics.add(List.of(new Topic(specialty, "Skin", Topic.Kind.SPECIALTY)));
        var doctor = new NewDoctor(
                account, "Dr Test " + UUID.randomUUID(), specialty, List.of("en"), "Here", "", "About", "None");
        var evidence = new Evidence(
                "Test register",
                "T-1",
                "looked up",
                Instant.now(),
                "https://example.org",
                LocalDate.now(ZoneOffset.UTC).plusYears(1));
        return doctors.add(doctor, evidence, account);
    }

    private static AnswerText text() {
        var safetyNet = new Claim(ClaimKind.WHEN_TO_GET_HELP, null, "If it bleeds.", List.of(), true);
        return new AnswerText("It is dry skin.", List.of(safetyNet), List.of());
    }
}
