package org.consilia.read;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.consilia.answer.AnswerId;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says is wrong.
 *
 * @param question the page it is about
 * @param answer the answer on it, if it is about one
 * @param notNow the reader saw the emergency page for these words and said that it is not happening now
 */
public record ReportForm(
        @Nullable String question,
        @Nullable String answer,
        @Nullable String kind,

        @Size(max = 2000, message = "read.report.words.long")
        String words,

        @Nullable Boolean notNow) {

    public ReportForm {
        words = words == null ? "" : words;
    }

    QuestionId questionId() {
        return new QuestionId(question == null ? "" : question);
    }

    @Nullable
    AnswerId answerId() {
        return answer == null || answer.isBlank() ? null : new AnswerId(answer);
    }

    public List<String> chosenKind() {
        return kind == null ? List.of() : List.of(kind);
    }

    public boolean isNotNow() {
        return Boolean.TRUE.equals(notNow);
    }
}
