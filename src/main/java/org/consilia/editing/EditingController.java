package org.consilia.editing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctors;
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

/** The queue. */
@Controller
class EditingController {

    private final Questions questions;
    private final Answers answers;
    private final Doctors doctors;
    private final SecondLooks looks;

    EditingController(Questions questions, Answers answers, Doctors doctors, SecondLooks looks) {
        this.questions = questions;
        this.looks = looks;
        this.answers = answers;
        this.doctors = doctors;
    }

    @GetMapping("/editing")
    ModelAndView queue(Who who) {
        var inReview = answers.inReview();
        var asked = questions.all(inReview.stream().map(Answer::question).toList()).stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        var authors = doctors.all(inReview.stream()
                .flatMap(answer -> answer.doctor() == null ? Stream.empty() : Stream.of(answer.doctor()))
                .toList());
        var me = new AccountId(who.signedIn());
        var toCheck = inReview.stream()
                .map(answer -> {
                    var doctor = answer.doctor() == null ? null : authors.get(answer.doctor());
                    return new AnswerToCheck(
                            answer,
                            Objects.requireNonNull(asked.get(answer.question())),
                            doctor,
                            doctor != null && doctor.account().equals(me));
                })
                .toList();
        return new ModelAndView("editing/queue")
                .addObject(
                        "editing",
                        new EditingPage(
                                questions.waiting(QuestionState.HELD),
                                wordsToCheck(me),
                                toCheck,
                                questions.waiting(QuestionState.SUBMITTED)));
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
