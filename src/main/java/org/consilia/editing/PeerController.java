package org.consilia.editing;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.answer.PeerView;
import org.consilia.answer.PeerViewId;
import org.consilia.answer.Peers;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Doctors;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.question.Questions;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What doctors say of each other's answers, before readers see the words: an editor shows them or does not. Never on
 * an answer or words of one's own, nor on an answer to one's own question.
 */
@Controller
class PeerController {

    private final Peers peers;
    private final Questions questions;
    private final Answers answers;
    private final Doctors doctors;
    private final Attribution attribution;

    PeerController(Peers peers, Questions questions, Answers answers, Doctors doctors, Attribution attribution) {
        this.peers = peers;
        this.questions = questions;
        this.answers = answers;
        this.doctors = doctors;
        this.attribution = attribution;
    }

    @GetMapping("/editing/peers/{id}")
    ModelAndView show(Who who, @PathVariable String id) {
        return page(who, peers.get(new PeerViewId(id)), ReasonForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/editing/peers/{id}")
    ModelAndView decide(
            Who who,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean show,
            @Valid ReasonForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var view = peers.get(new PeerViewId(id));
        var answer = answers.get(view.answer());
        Permit.require(involved(who, view, answer), Action.DECIDE_PEER_ANSWER, AnswerState.SIGNED);
        if (result.hasErrors()) {
            return page(who, view, form, FormErrors.of(result));
        }
        peers.decide(view.id(), show, form.reason(), new AccountId(who.signedIn()));
        redirect.addFlashAttribute("done", "editing.peers.decided");
        return new ModelAndView("redirect:/editing");
    }

    private ModelAndView page(Who who, PeerView view, ReasonForm form, FormErrors errors) {
        var answer = answers.get(view.answer());
        var question = questions.get(answer.question());
        var isDecidable =
                !view.isDecided() && Permit.may(involved(who, view, answer), Action.DECIDE_PEER_ANSWER, answer.state());
        return new ModelAndView("editing/peer")
                .addObject("view", view)
                .addObject("question", question)
                .addObject("answered", attribution.of(question, answer))
                .addObject("doctor", doctors.find(view.doctor()).orElseThrow())
                .addObject("isDecidable", isDecidable)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    /** Whoever wrote the answer, or the words on it, counts as its author. */
    private Who involved(Who who, PeerView view, Answer answer) {
        var authors = Stream.of(view.doctor(), answer.doctor())
                .filter(Objects::nonNull)
                .flatMap(doctor -> doctors.find(doctor).stream())
                .map(Doctor::account)
                .map(AccountId::value)
                .collect(Collectors.toSet());
        return Involvement.of(who, questions.get(answer.question())).as(Role.AUTHOR, authors.contains(who.signedIn()));
    }
}
