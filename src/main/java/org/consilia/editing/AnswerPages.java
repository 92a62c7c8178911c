package org.consilia.editing;

import java.util.List;
import org.consilia.answer.Answer;
import org.consilia.answer.Attribution;
import org.consilia.question.Questions;
import org.consilia.trust.Echoes;
import org.consilia.trust.Principles;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What an editor needs beside an answer: the question as asked, the answer as readers will see it, the principles. */
@Component
class AnswerPages {

    private final Questions questions;
    private final Attribution attribution;
    private final Principles principles;
    private final Echoes echoes;

    AnswerPages(Questions questions, Attribution attribution, Principles principles, Echoes echoes) {
        this.questions = questions;
        this.attribution = attribution;
        this.principles = principles;
        this.echoes = echoes;
    }

    ModelAndView of(Answer answer) {
        var question = questions.get(answer.question());
        var answered = attribution.of(question, answer);
        return new ModelAndView("editing/answer")
                .addObject("question", question)
                .addObject("answered", answered)
                .addObject("echoes", echoes.of(question, answer))
                .addObject("principles", principles.of(question, List.of(answered), questions.consents(question.id())));
    }
}
