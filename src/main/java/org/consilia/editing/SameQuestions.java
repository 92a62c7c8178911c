package org.consilia.editing;

import java.util.List;
import org.consilia.find.AttributedPassage;
import org.consilia.find.AttributedPassages;
import org.consilia.find.Passages;
import org.consilia.question.Question;
import org.springframework.stereotype.Component;

/** Public questions that ask the same as one that waits. */
@Component
class SameQuestions {

    private final Passages passages;
    private final AttributedPassages attributed;

    SameQuestions(Passages passages, AttributedPassages attributed) {
        this.passages = passages;
        this.attributed = attributed;
    }

    List<AttributedPassage> asLike(Question question) {
        return attributed.of(
                passages.similarTo(question.title(), question.body()).askedBefore());
    }
}
