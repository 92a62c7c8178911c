package org.consilia.operate;

import jakarta.validation.Valid;
import org.consilia.account.Accounts;
import org.consilia.audit.Audit;
import org.consilia.audit.Subject;
import org.consilia.permit.Role;
import org.consilia.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The medical editors, and taking in another one. */
@Controller
class EditorsController {

    private final Accounts accounts;
    private final Audit audit;

    EditorsController(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/operate/editors")
    ModelAndView all() {
        return page(EditorForm.BLANK, FormErrors.NONE);
    }

    @PostMapping("/operate/editors")
    ModelAndView add(@Valid EditorForm form, BindingResult result) {
        var errors = FormErrors.of(result).and(form.otherErrors());
        if (!errors.isEmpty()) {
            return page(form, errors);
        }
        accounts.add(form.address().orElseThrow(), String.valueOf(form.name()), Role.EDITOR);
        return new ModelAndView("redirect:/operate/editors");
    }

    private ModelAndView page(EditorForm form, FormErrors errors) {
        var editors = accounts.having(Role.EDITOR);
        editors.forEach(editor -> audit.saw(Subject.account(editor.id().value().toString())));
        return new ModelAndView("operate/editors")
                .addObject("editors", editors)
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
