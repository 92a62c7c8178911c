package org.consilia.editing;

import org.consilia.question.SecondLook;

/** One line of the queue: a public text that may still tell who somebody is, by the title its asker agreed to. */
public record WordsToCheck(SecondLook look, String title) {

    public String path() {
        return "/editing/publications/" + look.question().value();
    }
}
