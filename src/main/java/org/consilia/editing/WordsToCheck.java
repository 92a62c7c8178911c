package org.consilia.editing;

import org.consilia.question.SecondLook;
import org.jspecify.annotations.Nullable;

/**
 * One line of the queue: a public text that may still tell who somebody is, by the title its asker agreed to.
 *
 * @param title null where the text can no longer be opened
 */
public record WordsToCheck(SecondLook look, @Nullable String title) {

    public String path() {
        return "/editing/publications/" + look.question().value();
    }
}
