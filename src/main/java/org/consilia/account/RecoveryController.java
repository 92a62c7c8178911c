package org.consilia.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.consilia.audit.Audit;
import org.consilia.audit.Subject;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Who;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Editors and operators decide who is let in again without a passkey. */
@Controller
class RecoveryController {

    private final Recoveries recoveries;
    private final Audit audit;

    RecoveryController(Recoveries recoveries, Audit audit) {
        this.recoveries = recoveries;
        this.audit = audit;
    }

    @GetMapping({"/editing/recoveries", "/operate/recoveries"})
    ModelAndView all(HttpServletRequest request) {
        return new ModelAndView("account/recoveries")
                .addObject(
                        "recoveries",
                        recoveries.waiting().stream().map(this::seen).toList())
                .addObject("path", list(request));
    }

    @GetMapping({"/editing/recoveries/{id}", "/operate/recoveries/{id}"})
    ModelAndView one(@PathVariable String id, Who who, HttpServletRequest request) {
        return page(id, who, request, RecoveryForm.BLANK, FormErrors.NONE);
    }

    /** One that was decided on meanwhile leads back to the list, where it is gone. */
    @PostMapping({"/editing/recoveries/{id}/decision", "/operate/recoveries/{id}/decision"})
    ModelAndView decide(
            @PathVariable String id,
            Who who,
            HttpServletRequest request,
            @Valid RecoveryForm form,
            BindingResult result) {
        if (result.hasErrors()) {
            return page(id, who, request, form, FormErrors.of(result));
        }
        recoveries.decide(id, who, form.isApproval(), String.valueOf(form.reason()));
        return new ModelAndView("redirect:" + list(request));
    }

    private ModelAndView page(String id, Who who, HttpServletRequest request, RecoveryForm form, FormErrors errors) {
        var recovery = recoveries.waiting(id).map(this::seen).orElseThrow(NotPermitted::new);
        return new ModelAndView("account/recovery")
                .addObject("recovery", recovery)
                .addObject("isOwn", recovery.account().id().value().equals(who.account()))
                .addObject("path", list(request))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private Recovery seen(Recovery recovery) {
        audit.saw(Subject.account(recovery.account().id().value().toString()));
        return recovery;
    }

    private static String list(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/editing") ? "/editing/recoveries" : "/operate/recoveries";
    }
}
