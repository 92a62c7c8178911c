package org.consilia.editing;

import jakarta.validation.Valid;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
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
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.consilia.permit.Action;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.question.Question;
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
        var involved = involved(
                who, questions.get(answer.question()), doctors(view, answer).values());
        Permit.require(involved, Action.DECIDE_PEER_ANSWER, AnswerState.SIGNED);
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
        var doctors = doctors(view, answer);
        var involved = involved(who, question, doctors.values());
        var isDecidable = !view.isDecided() && Permit.may(involved, Action.DECIDE_PEER_ANSWER, answer.state());
        return new ModelAndView("editing/peer")
                .addObject("view", view)
                .addObject("question", question)
                .addObject("answered", attribution.of(question, answer))
                .addObject("doctor", doctors.get(view.doctor()))
                .addObject("isDecidable", isDecidable)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    /** Who wrote the answer, and who the words on it. */
    private Map<DoctorId, Doctor> doctors(PeerView view, Answer answer) {
        return doctors.all(Stream.of(view.doctor(), answer.doctor())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Either of them counts as the author. */
    private static Who involved(Who who, Question question, Collection<Doctor> doctors) {
        var isOwn = doctors.stream().anyMatch(doctor -> doctor.account().value().equals(who.signedIn()));
        return Involvement.of(who, question).as(Role.AUTHOR, isOwn);
    }
}
