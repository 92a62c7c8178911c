package org.consilia.find;

import org.consilia.Cast;
import org.consilia.question.QuestionId;
import org.springframework.context.ApplicationContext;

/** A question that was asked, answered, signed and published. */
class Published {

    private Published() {}

    static QuestionId question(ApplicationContext context, String title, String words) {
        return new Cast(context).publicQuestion(title, words);
    }
}
