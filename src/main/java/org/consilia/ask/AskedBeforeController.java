package org.consilia.ask;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Between the second step and the third: a public question that may be the asker's own, read with the draft kept. */
@Controller
class AskedBeforeController {

    private final Asking asking;
    private final Questions questions;
    private final Answers answers;
    private final Attribution attribution;

    AskedBeforeController(Asking asking, Questions questions, Answers answers, Attribution attribution) {
        this.asking = asking;
        this.questions = questions;
        this.answers = answers;
        this.attribution = attribution;
    }

    @GetMapping("/ask/{id}/before/{question}")
    ModelAndView read(@PathVariable String id, @PathVariable String question, HttpSession session) {
        var draft = new Drafts(session).get(id);
        if (asking.mustStop(draft)) {
            return new ModelAndView("redirect:" + draft.path("emergency"));
        }
        var before = questions.find(new QuestionId(question)).orElse(null);
        var publication = before == null ? null : before.publication();
        if (before == null || publication == null || before.state() != QuestionState.PUBLIC) {
            // Taken back a moment ago: the step before shows what there is now.
            return new ModelAndView("redirect:" + draft.path("similar"));
        }
        var signed = answers.signed(List.of(before.id()));
        return new ModelAndView("ask/before")
                .addObject("draft", draft)
                .addObject("question", before)
                .addObject("text", publication.text())
                .addObject("answers", attribution.of(before, signed));
    }
}
