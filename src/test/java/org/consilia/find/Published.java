package org.consilia.find;

import java.util.List;
import org.consilia.Cast;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.Reference;
import org.consilia.question.PublicText;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.springframework.context.ApplicationContext;

/** A question that was asked, answered, signed and published. */
class Published {

    private Published() {}

    static QuestionId question(ApplicationContext context, String title, String words) {
        var cast = new Cast(context);
        var question = cast.question(title);
        var doctor = cast.doctor();
        var answers = context.getBean(Answers.class);
        var text = new AnswerText(
                "",
                List.of(
                        new Claim(ClaimKind.NEXT_STEP, null, words, List.of(1), false),
                        new Claim(ClaimKind.WHEN_TO_GET_HELP, null, "If it gets worse.", List.of(1), false)),
                List.of(new Reference(Reference.Kind.PMID, "12345678", "Of this and that", 2021)));
        var answer = answers.write(question, doctor.id(), doctor.account(), text);
        answers.submit(answer);
        answers.sign(answer, cast.editor());
        context.getBean(Questions.class).publish(question, new PublicText(title, ""), "I agree");
        return question;
    }
}
