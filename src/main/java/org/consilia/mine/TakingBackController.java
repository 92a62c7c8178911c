package org.consilia.mine;

import org.consilia.permit.Action;
import org.consilia.permit.Who;
import org.consilia.question.Publications;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking the public text back, or the one that waits to be public. */
@Controller
class TakingBackController {

    private final OwnQuestions own;
    private final Publications publications;

    TakingBackController(OwnQuestions own, Publications publications) {
        this.own = own;
        this.publications = publications;
    }

    @PostMapping("/mine/questions/{id}/taking-back")
    String takeBack(@PathVariable String id, Who who) {
        publications.takeBack(own.still(id, who, Action.TAKE_BACK_QUESTION).id());
        return "redirect:/mine/questions/" + id;
    }
}
