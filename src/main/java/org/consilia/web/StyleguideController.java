package org.consilia.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Every component in every state on one page, for those who build the site. Not there once the site is public. */
@Controller
class StyleguideController {

    private final Site site;

    StyleguideController(Site site) {
        this.site = site;
    }

    @GetMapping("/styleguide")
    String styleguide(Model model) {
        return developed("web/styleguide");
    }

    @GetMapping("/styleguide/emergency")
    String emergency() {
        return developed("web/styleguideEmergency");
    }

    private String developed(String template) {
        if (!site.isDevelopment()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return template;
    }
}
