package org.consilia.desk;

import org.consilia.answer.Answer;
import org.consilia.answer.AnswerId;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.answer.Peers;
import org.consilia.doctor.Doctor;
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
        var reading = reading(who, id);
        var said = peers.of(reading.answer().id(), reading.doctor().id()).orElse(null);
        return page(reading, PeerViewForm.of(said), FormErrors.NONE);
    }

    /** @param seen the revision that the doctor has read */
    @PostMapping("/desk/answers/{id}/view")
    ModelAndView say(
            Who who,
            @PathVariable String id,
            PeerViewForm form,
            @RequestParam(defaultValue = "0") int seen,
            RedirectAttributes redirect) {
        var reading = reading(who, id);
        var doctor = reading.doctor();
        var answer = reading.answer();
        var errors = answer.revision() == seen ? form.errors() : FormErrors.of("stance", "desk.peer.error.changed");
        if (!doctor.badge().isActive()) {
            errors = FormErrors.of("stance", "desk.peer.error.licence");
        }
        if (!errors.isEmpty()) {
            return page(reading, form, errors);
        }
        peers.say(answer, doctor.id(), form.picked().orElseThrow(), form.kept());
        redirect.addFlashAttribute("done", "desk.peer.said");
        return new ModelAndView("redirect:/desk/questions/" + answer.question().value());
    }

    /** A colleague's signed answer to a question that this doctor may read. */
    private Reading reading(Who who, String id) {
        var answer = answers.get(new AnswerId(id));
        var question = desk.question(who, answer.question(), Action.READ_PRIVATE_QUESTION);
        var doctor = desk.doctor(who);
        Permit.require(who.as(Role.AUTHOR, answer.isWrittenBy(doctor.id())), Action.JUDGE_ANSWER, answer.state());
        if (answer.doctor() == null) {
            throw new NotPermitted();
        }
        return new Reading(doctor, question, answer);
    }

    private ModelAndView page(Reading reading, PeerViewForm form, FormErrors errors) {
        var answered = attribution.of(reading.question(), reading.answer());
        var author = answered.doctor();
        return new ModelAndView("desk/peerView")
                .addObject("question", reading.question())
                .addObject("answered", answered)
                .addObject("worksThere", author != null && reading.doctor().worksWith(author))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    /** A doctor with a colleague's answer before them. */
    private record Reading(Doctor doctor, Question question, Answer answer) {}
}
