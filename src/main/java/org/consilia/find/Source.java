package org.consilia.find;

import java.util.List;
import org.consilia.answer.Answer;
import org.consilia.question.Question;

/** An answer that may be shown, as it stands in the database now, and its sections, of which there is at least one. */
record Source(Question question, Answer answer, List<AnswerSection> sections) {

    Passage passage(Marked marked, Tone tone, boolean asksTheSame) {
        var section = sections.get(marked.section());
        var excerpt = Excerpt.of(section.text(), marked);
        return new Passage(
                question,
                answer,
                section.position(),
                excerpt.pieces(),
                excerpt.cutBefore(),
                excerpt.cutAfter(),
                tone,
                asksTheSame);
    }
}
