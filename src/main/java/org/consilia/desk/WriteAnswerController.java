package org.consilia.desk;

import java.util.Map;
import org.consilia.answer.AnswerChanged;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Attribution;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Permit;
import org.consilia.permit.Who;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing an answer without scripts: every button sends the whole form, and whatever comes of it, the page that follows
 * holds every word that was typed. Adding and moving sections keeps nothing; saving, previewing and submitting do.
 */
@Controller
class WriteAnswerController {

    private final Desk desk;
    private final Questions questions;
    private final Answers answers;
    private final Attribution attribution;
    private final Corrections corrections;

    WriteAnswerController(
            Desk desk, Questions questions, Answers answers, Attribution attribution, Corrections corrections) {
        this.desk = desk;
        this.questions = questions;
        this.answers = answers;
        this.attribution = attribution;
        this.corrections = corrections;
    }

    @GetMapping("/desk/questions/{id}/answer")
    ModelAndView open(Who who, @PathVariable String id) {
        var work = work(who, id);
        desk.question(who, new QuestionId(id), Action.READ_PRIVATE_QUESTION);
        if (!work.isWritable()) {
            return to(work.open().isPresent() ? work.path() + "/answer/preview" : work.path());
        }
        var form = work.open().map(AnswerForm::of).orElse(AnswerForm.TEMPLATE);
        return show(WriteAnswerPage.of(work.question(), form, work.saved()));
    }

    @PostMapping("/desk/questions/{id}/answer")
    ModelAndView write(
            Who who, @PathVariable String id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var work = work(who, id);
        var form = AnswerForm.of(typed);
        var step = typed.getOrDefault("step", "save").split("-", 2);
        var place = step.length == 2 && step[1].matches("\\d{1,3}") ? Integer.parseInt(step[1]) : 0;
        return switch (step[0]) {
            case "add" -> show(work.page(form.withOneMore()).at(form.claims().size() + 1));
            case "remove" ->
                show(work.page(form.without(place))
                        .at(Math.min(place, form.claims().size() - 1)));
            case "up" -> show(work.page(form.swapped(place, place - 1)).at(place - 1));
            case "down" -> show(work.page(form.swapped(place, place + 1)).at(place + 1));
            case "preview" -> keep(work, form, work.path() + "/answer/preview");
            case "submit" -> submit(work, form, redirect);
            default -> {
                redirect.addFlashAttribute("done", "desk.write.saved");
                yield keep(work, form, work.path() + "/answer");
            }
        };
    }

    @GetMapping("/desk/questions/{id}/answer/preview")
    ModelAndView preview(Who who, @PathVariable String id) {
        var work = work(who, id);
        var question = desk.question(who, new QuestionId(id), Action.READ_PRIVATE_QUESTION);
        var answer = work.open().orElseThrow(NotPermitted::new);
        Permit.require(Desk.asAuthor(who, question, work.open()), Action.READ_ANSWER, answer.state());
        return new ModelAndView("desk/preview")
                .addObject("question", question)
                .addObject("answered", attribution.of(question, answer))
                .addObject("isWritable", work.isWritable())
                .addObject("correction", corrections.of(answer).orElse(null))
                .addObject(
                        "missing", work.isWritable() ? AnswerRules.toSubmit(AnswerForm.of(answer)) : FormErrors.NONE);
    }

    /** Hands in the draft that the preview showed. */
    @PostMapping("/desk/questions/{id}/answer/submission")
    ModelAndView submit(Who who, @PathVariable String id, @RequestParam int seen, RedirectAttributes redirect) {
        var work = work(who, id);
        var draft = work.open().filter(answer -> answer.revision() == seen).orElseThrow(AnswerChanged::new);
        return submit(work, AnswerForm.of(draft), redirect);
    }

    /** One doctor's work on one question; refused to whoever may not write its answer. */
    private Work work(Who who, String id) {
        var doctor = desk.doctor(who);
        var question = questions.get(new QuestionId(id));
        var open = desk.open(question, doctor);
        Permit.require(Desk.asAuthor(who, question, open), Action.WRITE_ANSWER, AnswerState.DRAFT);
        return new Work(question, doctor, open);
    }

    private ModelAndView keep(Work work, AnswerForm form, String next) {
        var errors = AnswerRules.toKeep(form);
        if (!errors.isEmpty()) {
            return show(work.page(form).with(errors));
        }
        try {
            write(work, form.toDraft(), form.seen());
        } catch (AnswerChanged changed) {
            return conflict(work, form);
        }
        return to(next);
    }

    private ModelAndView submit(Work work, AnswerForm form, RedirectAttributes redirect) {
        var errors = AnswerRules.toSubmit(form);
        if (!errors.isEmpty()) {
            return show(work.page(form).with(errors));
        }
        try {
            answers.submit(write(work, form.toFinished(), form.seen()));
        } catch (AnswerChanged changed) {
            return conflict(work, form);
        }
        redirect.addFlashAttribute("done", "desk.submitted");
        return to("/desk");
    }

    private AnswerId write(Work work, AnswerText text, int seen) {
        if (!work.isWritable()) {
            throw new AnswerChanged();
        }
        return answers.write(
                work.question().id(), work.doctor().id(), work.doctor().account(), text, seen);
    }

    /** The answer moved on in another window. What was typed here is shown again and can still be saved over it. */
    private ModelAndView conflict(Work before, AnswerForm form) {
        var work = new Work(before.question(), before.doctor(), desk.open(before.question(), before.doctor()));
        var page = work.isWritable()
                ? work.page(form.seen(work.revision())).unsaved("desk.write.conflict")
                : work.page(form).unsaved("desk.write.closed");
        var view = show(page);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private static ModelAndView show(WriteAnswerPage page) {
        return new ModelAndView("desk/write").addObject("write", page);
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
