package org.consilia.read;

import java.util.List;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.find.Passages;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionNotFound;
import org.consilia.question.QuestionState;
import org.consilia.question.QuestionTakenBack;
import org.consilia.question.Questions;
import org.consilia.trust.Principles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A public question with its answers. The id decides; the slug is decoration and is set right. */
@Controller
class QuestionPageController {

    private final Questions questions;
    private final Answers answers;
    private final Attribution attribution;
    private final Principles principles;
    private final Passages passages;
    private final ChatLink chat;

    QuestionPageController(
            Questions questions,
            Answers answers,
            Attribution attribution,
            Principles principles,
            Passages passages,
            ChatLink chat) {
        this.questions = questions;
        this.answers = answers;
        this.attribution = attribution;
        this.principles = principles;
        this.passages = passages;
        this.chat = chat;
    }

    @GetMapping({"/questions/{id}", "/questions/{id}/{slug}"})
    ModelAndView show(@PathVariable String id, @PathVariable(required = false) String slug) {
        var question = publicQuestion(new QuestionId(id));
        if (question.state() == QuestionState.WITHDRAWN) {
            return withdrawn(question);
        }
        var publication = question.publication();
        if (publication == null) {
            throw new QuestionNotFound();
        }
        if (!publication.slug().equals(slug)) {
            return new ModelAndView(movedTo(question.path()));
        }
        var answered = attribution.of(question, answers.signed(List.of(question.id())));
        return new ModelAndView("read/question")
                .addObject("question", question)
                .addObject("publication", publication)
                .addObject("answers", answered)
                .addObject("withdrawn", answers.withdrawn(List.of(question.id())))
                .addObject("principles", principles.of(question, answered, questions.consents(question.id())))
                .addObject("related", passages.related(question))
                .addObject("chat", chat.about(question));
    }

    private Question publicQuestion(QuestionId id) {
        var question = questions
                .find(id)
                .orElseThrow(() -> questions.wasPublic(id) ? new QuestionTakenBack() : new QuestionNotFound());
        if (question.state() == QuestionState.PUBLIC || question.state() == QuestionState.WITHDRAWN) {
            return question;
        }
        throw question.takenBackAt() != null ? new QuestionTakenBack() : new QuestionNotFound();
    }

    private static ModelAndView withdrawn(Question question) {
        var page = new ModelAndView("read/withdrawn").addObject("reason", question.closedReason());
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static View movedTo(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
