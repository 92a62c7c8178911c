package org.consilia.read;

import org.consilia.question.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: find, ask, and what was answered last. */
@Controller
class HomeController {

    private static final int LATEST = 6;

    private final Questions questions;

    HomeController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/")
    ModelAndView show() {
        return new ModelAndView("read/home").addObject("latest", questions.latestPublic(LATEST));
    }
}
