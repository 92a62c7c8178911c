package org.consilia.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Every component in every state, for those who build the site. Not there once the site is public. */
@Controller
class StyleguideController {

    private final Site site;

    StyleguideController(Site site) {
        this.site = site;
    }

    @GetMapping("/styleguide")
    String styleguide() {
        return developed("web/styleguide");
    }

    @GetMapping("/styleguide/home")
    String home() {
        return developed("web/styleguideHome");
    }

    @GetMapping("/styleguide/question")
    String question() {
        return developed("web/styleguideQuestion");
    }

    @GetMapping("/styleguide/ask")
    String ask() {
        return developed("web/styleguideAsk");
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
