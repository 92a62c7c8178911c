package org.consilia.mine;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consilia.permit.Who;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Agreeing to the exact public text, the first one or one that takes its place; each consent is to exactly its text. */
@Controller
class PublicTextController {

    private static final String STEP = "/mine/questions/{id}/{step:publication|correction}";

    private final OwnQuestions own;
    private final Questions questions;
    private final Publications publications;
    private final PublicTextPages pages;

    PublicTextController(OwnQuestions own, Questions questions, Publications publications, PublicTextPages pages) {
        this.own = own;
        this.questions = questions;
        this.publications = publications;
        this.pages = pages;
    }

    /** Who agreed to a text before goes on from there; else the changes come first, if there are any. */
    @GetMapping(STEP)
    ModelAndView read(@PathVariable String id, @PathVariable String step, Who who) {
        var taken = PublicTextStep.of(step);
        var question = own.get(id, who, taken.action());
        return questions
                .agreedText(question.id())
                .map(agreed -> pages.text(taken, question, agreed))
                .orElseGet(() -> pages.changes(taken, question, start(taken, question)));
    }

    /** The suggested changes, also for who agreed to another text before. */
    @GetMapping(STEP + "/changes")
    ModelAndView changes(@PathVariable String id, @PathVariable String step, Who who) {
        var taken = PublicTextStep.of(step);
        var question = own.get(id, who, taken.action());
        return pages.changes(taken, question, start(taken, question));
    }

    /** The text with the changes that are named, for the asker to edit. */
    @GetMapping(STEP + "/text")
    ModelAndView text(
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") List<String> change,
            Who who) {
        var taken = PublicTextStep.of(step);
        var question = own.get(id, who, taken.action());
        return pages.changed(taken, question, start(taken, question), change);
    }

    @PostMapping(STEP)
    ModelAndView agree(
            @PathVariable String id,
            @PathVariable String step,
            @Valid PublicationForm form,
            BindingResult result,
            Who who,
            Locale locale) {
        var taken = PublicTextStep.of(step);
        var question = own.still(id, who, taken.action());
        return pages.again(taken, question, form, result).orElseGet(() -> {
            var wording = pages.wording(form, locale);
            switch (taken) {
                case PUBLICATION -> publications.publish(question.id(), form.text(), wording);
                case CORRECTION -> publications.correct(question.id(), form.text(), wording);
            }
            return new ModelAndView("redirect:/mine/questions/" + id);
        });
    }

    /** The words that changes are suggested for. */
    private static PublicText start(PublicTextStep step, Question question) {
        return switch (step) {
            case PUBLICATION -> new PublicText(question.title(), question.body());
            case CORRECTION -> Objects.requireNonNull(question.publication()).text();
        };
    }
}
