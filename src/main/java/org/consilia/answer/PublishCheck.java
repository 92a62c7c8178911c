package org.consilia.answer;

import java.util.Optional;
import org.consilia.question.Question;

/** Something that must hold before an answer may be signed. */
public interface PublishCheck {

    /** The key of a text that says what stands in the way, if anything does. */
    Optional<String> objection(Question question, Answer answer);

    /** Whether an editor may sign all the same, with a reason that is kept: for a rule that goes by looks, and errs. */
    default boolean yields() {
        return false;
    }
}
