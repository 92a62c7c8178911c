package org.consilia.desk;

import org.consilia.answer.Answer;
import org.consilia.answer.AnswerId;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.answer.Peers;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.question.Question;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a doctor says of a colleague's signed answer. Only with a licence check that holds today. */
@Controller
class PeerViewController {

    private final Desk desk;
    private final Answers answers;
    private final Peers peers;
    private final Attribution attribution;

    PeerViewController(Desk desk, Answers answers, Peers peers, Attribution attribution) {
        this.desk = desk;
        this.answers = answers;
        this.peers = peers;
        this.attribution = attribution;
    }

    @GetMapping("/desk/answers/{id}/view")
    ModelAndView start(Who who, @PathVariable String id) {
        var answer = answer(who, id);
        var said = peers.of(answer.id(), desk.doctor(who).id()).orElse(null);
        return page(who, answer, PeerViewForm.of(said), FormErrors.NONE);
    }

    /** @param seen the revision that the doctor has read */
    @PostMapping("/desk/answers/{id}/view")
    ModelAndView say(
            Who who,
            @PathVariable String id,
            PeerViewForm form,
            @RequestParam(defaultValue = "0") int seen,
            RedirectAttributes redirect) {
        var doctor = desk.doctor(who);
        var answer = answer(who, id);
        var errors = answer.revision() == seen ? form.errors() : FormErrors.of("stance", "desk.peer.error.changed");
        if (!doctor.badge().isActive()) {
            errors = FormErrors.of("stance", "desk.peer.error.licence");
        }
        if (!errors.isEmpty()) {
            return page(who, answer, form, errors);
        }
        peers.say(answer, doctor.id(), form.picked().orElseThrow(), form.kept());
        redirect.addFlashAttribute("done", "desk.peer.said");
        return new ModelAndView("redirect:/desk/questions/" + answer.question().value());
    }

    /** A colleague's signed answer to a question that this doctor may read. */
    private Answer answer(Who who, String id) {
        var answer = answers.get(new AnswerId(id));
        question(who, answer);
        var isOwn = answer.isWrittenBy(desk.doctor(who).id());
        Permit.require(who.as(Role.AUTHOR, isOwn), Action.JUDGE_ANSWER, answer.state());
        if (answer.doctor() == null) {
            throw new NotPermitted();
        }
        return answer;
    }

    private Question question(Who who, Answer answer) {
        return desk.question(who, answer.question(), Action.READ_PRIVATE_QUESTION);
    }

    private ModelAndView page(Who who, Answer answer, PeerViewForm form, FormErrors errors) {
        var question = question(who, answer);
        var answered = attribution.of(question, answer);
        var author = answered.doctor();
        return new ModelAndView("desk/peerView")
                .addObject("question", question)
                .addObject("answered", answered)
                .addObject("worksThere", author != null && desk.doctor(who).worksWith(author))
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
