package org.consilia.operate;

import jakarta.validation.Valid;
import org.consilia.account.Accounts;
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

    EditorsController(Accounts accounts) {
        this.accounts = accounts;
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
        return new ModelAndView("operate/editors")
                .addObject("editors", accounts.having(Role.EDITOR))
                .addObject("form", form)
                .addObject("errors", errors);
    }
}
