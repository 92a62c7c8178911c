package org.consilia.desk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.consilia.Cast;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A doctor at the desk, with a browser and questions to work on. */
record AtDesk(ApplicationContext context, Doctor doctor) {

    static String path(QuestionId question) {
        return "/desk/questions/" + question.value();
    }

    static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A question that this doctor has taken. */
    QuestionId taken(String title) {
        var question = new Cast(context).question(title);
        context.getBean(Questions.class).assign(question, doctor.account());
        return question;
    }

    Answer open(QuestionId question) {
        return context.getBean(Answers.class).open(question, doctor.id()).orElseThrow();
    }

    MvcTestResult get(String path) {
        return visitor().get(path);
    }

    MvcTestResult post(String path, String... fields) {
        return visitor().post(path, fields);
    }

    /** Sends the answer page with one of its buttons. */
    MvcTestResult write(QuestionId question, String step, Map<String, String> typed) {
        var fields = Stream.concat(
                Stream.of("step", step),
                typed.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())));
        return post(path(question) + "/answer", fields.toArray(String[]::new));
    }

    private Visitor visitor() {
        return new Visitor(context.getBean(MockMvcTester.class), People.as(doctor.account(), "DOCTOR"));
    }
}
