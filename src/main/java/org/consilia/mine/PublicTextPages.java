package org.consilia.mine;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.consilia.privacy.Privacy;
import org.consilia.question.PublicText;
import org.consilia.question.Question;
import org.consilia.question.SecondLooks;
import org.consilia.question.TellingWords;
import org.consilia.web.Bundles;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way to an exact public text, the first one and each that takes its place: the changes that are suggested, each to
 * be undone; then the text as it would be, to be edited. Whatever was edited is looked at again: a consent counts only
 * for words that the asker has seen marked, if there is anything to mark.
 */
@Component
class PublicTextPages {

    private static final String CONSENT = "mine.publication.consent";
    private static final String KEEP = "mine.publication.keep";

    private final SecondLooks looks;
    private final Privacy privacy;
    private final Bundles bundles;

    PublicTextPages(SecondLooks looks, Privacy privacy, Bundles bundles) {
        this.looks = looks;
        this.privacy = privacy;
        this.bundles = bundles;
    }

    /** The changes that are suggested for a text; where there are none, the text itself. */
    ModelAndView changes(PublicTextStep step, Question question, PublicText text) {
        var suggested = SuggestedText.of(text, question.askedAt(), privacy);
        if (suggested.isEmpty()) {
            return text(step, question, text);
        }
        return new ModelAndView("mine/changes")
                .addObject("step", step)
                .addObject("question", question)
                .addObject("suggested", suggested);
    }

    /** A text with the changes of these names, for the asker to edit. */
    ModelAndView changed(PublicTextStep step, Question question, PublicText text, Collection<String> changes) {
        return text(
                step,
                question,
                SuggestedText.of(text, question.askedAt(), privacy).with(changes));
    }

    /** A text for the asker to edit. */
    ModelAndView text(PublicTextStep step, Question question, PublicText text) {
        return page(step, question, PublicationForm.of(text), looks.in(text), FormErrors.NONE);
    }

    /** The page once more, with what is still to be seen or said; empty if the consent counts. */
    Optional<ModelAndView> again(PublicTextStep step, Question question, PublicationForm form, BindingResult result) {
        if (result.hasFieldErrors("title") || result.hasFieldErrors("body")) {
            return Optional.of(page(step, question, form, TellingWords.NONE, FormErrors.of(result)));
        }
        var telling = looks.in(form.text());
        if (!telling.isEmpty() && !form.hasShown(telling)) {
            var errors = FormErrors.of("telling", "mine.publication.telling.look");
            return Optional.of(page(step, question, form.unticked(), telling, errors));
        }
        var errors = FormErrors.of(result);
        if (telling.isSure() && !form.isKeeping()) {
            errors = FormErrors.of("keep", "mine.publication.keep.missing").and(errors.all());
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(page(step, question, form, telling, errors));
    }

    /** What stood beside the boxes that were ticked. */
    String wording(PublicationForm form, Locale locale) {
        var words = bundles.in(locale);
        return looks.in(form.text()).isSure() ? words.say(KEEP) + "\n" + words.say(CONSENT) : words.say(CONSENT);
    }

    private static ModelAndView page(
            PublicTextStep step, Question question, PublicationForm form, TellingWords telling, FormErrors errors) {
        return new ModelAndView("mine/publication")
                .addObject("step", step)
                .addObject("question", question)
                .addObject("form", form)
                .addObject("telling", telling)
                .addObject("shown", PublicationForm.shown(telling))
                .addObject("errors", errors);
    }
}
