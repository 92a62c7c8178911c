package org.consilia.editing;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.consilia.account.AccountId;
import org.consilia.moderation.Screening;
import org.consilia.permit.Who;
import org.consilia.question.PublicText;
import org.consilia.question.Question;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.question.SecondLook;
import org.consilia.question.SecondLooks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The queue, the rules that fill it, and what became of it. */
@Controller
class EditingController {

    private final Queue queue;
    private final Questions questions;
    private final SecondLooks looks;
    private final Screening screening;
    private final History history;
    private final Clock clock;

    EditingController(
            Queue queue, Questions questions, SecondLooks looks, Screening screening, History history, Clock clock) {
        this.queue = queue;
        this.questions = questions;
        this.looks = looks;
        this.screening = screening;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/editing")
    ModelAndView queue(Who who) {
        var me = new AccountId(who.signedIn());
        return new ModelAndView("editing/queue")
                .addObject(
                        "editing",
                        new EditingPage(
                                queue.of(me, clock.instant()),
                                wordsToCheck(me),
                                questions.waiting(QuestionState.SUBMITTED)));
    }

    @GetMapping("/editing/screening")
    ModelAndView rules() {
        return new ModelAndView("editing/screening").addObject("rules", screening.rules());
    }

    @GetMapping("/editing/decisions")
    ModelAndView decisions() {
        return new ModelAndView("editing/decisions").addObject("rulings", history.latest());
    }

    /** All but those of the editor's own question. */
    private List<WordsToCheck> wordsToCheck(AccountId me) {
        var open = looks.open();
        var ids = open.stream().map(SecondLook::question).toList();
        var own = questions.all(ids).stream()
                .filter(question -> question.isAskedBy(me))
                .map(Question::id)
                .collect(Collectors.toSet());
        var agreed = questions.agreedTexts(ids);
        return open.stream()
                .filter(look -> !own.contains(look.question()))
                .filter(look -> agreed.containsKey(look.question()))
                .map(look -> new WordsToCheck(
                        look,
                        Objects.requireNonNull(agreed.get(look.question()))
                                .map(PublicText::title)
                                .orElse(null)))
                .toList();
    }
}
