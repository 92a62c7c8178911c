package org.consilia.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.consilia.answer.Answer;
import org.consilia.answer.ClaimKind;
import org.consilia.question.Question;
import org.consilia.question.QuestionState;
import org.consilia.web.Choice;
import org.consilia.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The page where an answer is written.
 *
 * @param saved the answer as it was last kept, if ever
 * @param place the section, from 1, that was just added or moved; 0 for none
 * @param problem the key of why nothing was kept, or null
 */
public record WriteAnswerPage(
        Question question,
        AnswerForm form,
        FormErrors errors,
        @Nullable Answer saved,
        int place,
        @Nullable String problem) {

    private static final List<Choice> KINDS = Arrays.stream(ClaimKind.values())
            .map(kind -> new Choice(kind.slug(), kind.key()))
            .toList();

    static WriteAnswerPage of(Question question, AnswerForm form, @Nullable Answer saved) {
        return new WriteAnswerPage(question, form, FormErrors.NONE, saved, 0, null);
    }

    WriteAnswerPage with(FormErrors wrong) {
        return new WriteAnswerPage(question, form, wrong, saved, place, problem);
    }

    WriteAnswerPage at(int section) {
        return new WriteAnswerPage(question, form, errors, saved, section, problem);
    }

    WriteAnswerPage unsaved(String because) {
        return new WriteAnswerPage(question, form, errors, saved, place, because);
    }

    /** Not once the question was closed: then it is the asker's and the editors' alone. */
    public boolean showsQuestion() {
        return question.state() != QuestionState.CLOSED && question.state() != QuestionState.WITHDRAWN;
    }

    public List<Choice> kinds() {
        return KINDS;
    }

    public String path() {
        return "/desk/questions/" + question.id().value() + "/answer";
    }

    /** The places of references that could not be read: "2, 5"; empty if all could. */
    public String unreadableReferences() {
        return ReferenceLines.of(form.references()).unreadable().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
