package org.consilia.mine;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.consilia.privacy.Privacy;
import org.consilia.question.Question;
import org.consilia.question.Questions;
import org.consilia.question.SecondLooks;
import org.consilia.question.TellingWords;
import org.consilia.web.Bundles;
import org.consilia.web.FormErrors;
import org.consilia.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Agreeing to the exact public text, and taking it back. First the changes that are suggested, each to be undone; then
 * the text as it would be, to be edited. Whatever was edited is looked at again: a consent counts only for words that
 * the asker has seen marked, if there is anything to mark.
 */
@Controller
class PublicationController {

    private static final String CONSENT = "mine.publication.consent";
    private static final String KEEP = "mine.publication.keep";

    private final OwnQuestions own;
    private final Questions questions;
    private final SecondLooks looks;
    private final Privacy privacy;
    private final Bundles bundles;

    PublicationController(OwnQuestions own, Questions questions, SecondLooks looks, Privacy privacy, Bundles bundles) {
        this.own = own;
        this.questions = questions;
        this.looks = looks;
        this.privacy = privacy;
        this.bundles = bundles;
    }

    /** Who agreed to a text before goes on from there; else the changes come first, if there are any. */
    @GetMapping("/mine/questions/{id}/publication")
    ModelAndView read(@PathVariable String id, Who who) {
        var question = own.get(id, who, Action.PUBLISH_QUESTION);
        var agreed = questions.agreedText(question.id());
        if (agreed.isPresent()) {
            return page(question, PublicationForm.of(agreed.get()));
        }
        return changes(question);
    }

    /** The suggested changes, also for who agreed to another text before. */
    @GetMapping("/mine/questions/{id}/publication/changes")
    ModelAndView changes(@PathVariable String id, Who who) {
        return changes(own.get(id, who, Action.PUBLISH_QUESTION));
    }

    /** The text with the changes that are named, for the asker to edit. */
    @GetMapping("/mine/questions/{id}/publication/text")
    ModelAndView text(@PathVariable String id, @RequestParam(defaultValue = "") List<String> change, Who who) {
        var question = own.get(id, who, Action.PUBLISH_QUESTION);
        return page(
                question, PublicationForm.of(SuggestedText.of(question, privacy).with(change)));
    }

    @PostMapping("/mine/questions/{id}/publication")
    ModelAndView agree(
            @PathVariable String id, @Valid PublicationForm form, BindingResult result, Who who, Locale locale) {
        var question = own.still(id, who, Action.PUBLISH_QUESTION);
        if (result.hasFieldErrors("title") || result.hasFieldErrors("body")) {
            return page(question, form, TellingWords.NONE, FormErrors.of(result));
        }
        var telling = looks.in(form.text());
        if (!telling.isEmpty() && !form.hasShown(telling)) {
            return page(question, form.unticked(), telling, FormErrors.of("telling", "mine.publication.telling.look"));
        }
        var errors = FormErrors.of(result);
        if (telling.isSure() && !form.isKeeping()) {
            errors = FormErrors.of("keep", "mine.publication.keep.missing").and(errors.all());
        }
        if (!errors.isEmpty()) {
            return page(question, form, telling, errors);
        }
        questions.publish(question.id(), form.text(), wording(bundles.in(locale), telling));
        return new ModelAndView("redirect:/mine/questions/" + id);
    }

    @PostMapping("/mine/questions/{id}/taking-back")
    ModelAndView takeBack(@PathVariable String id, Who who) {
        var question = own.still(id, who, Action.TAKE_BACK_QUESTION);
        questions.takeBack(question.id());
        return new ModelAndView("redirect:/mine/questions/" + id);
    }

    /** What stood beside the boxes that were ticked. */
    private static String wording(Words words, TellingWords telling) {
        return telling.isSure() ? words.say(KEEP) + "\n" + words.say(CONSENT) : words.say(CONSENT);
    }

    private ModelAndView changes(Question question) {
        var suggested = SuggestedText.of(question, privacy);
        if (suggested.isEmpty()) {
            return page(question, PublicationForm.of(suggested.with(List.of())));
        }
        return new ModelAndView("mine/changes").addObject("question", question).addObject("suggested", suggested);
    }

    private ModelAndView page(Question question, PublicationForm form) {
        return page(question, form, looks.in(form.text()), FormErrors.NONE);
    }

    private static ModelAndView page(Question question, PublicationForm form, TellingWords telling, FormErrors errors) {
        return new ModelAndView("mine/publication")
                .addObject("question", question)
                .addObject("form", form)
                .addObject("telling", telling)
                .addObject("shown", PublicationForm.shown(telling))
                .addObject("errors", errors);
    }
}
