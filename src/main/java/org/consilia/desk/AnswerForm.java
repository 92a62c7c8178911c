package org.consilia.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.ClaimKind;
import org.consilia.web.CleanInput;

/**
 * The answer page as it was typed, whether or not it can be kept so.
 *
 * @param references one to a line, as {@link ReferenceLines} reads them
 * @param seen the revision that the doctor started from
 */
public record AnswerForm(String summary, List<ClaimForm> claims, String references, int seen) {

    /** What a new answer starts with: the questions that nearly every asker has. */
    static final AnswerForm TEMPLATE = new AnswerForm(
            "",
            Stream.of(
                            ClaimKind.CAUSE,
                            ClaimKind.NEXT_STEP,
                            ClaimKind.COMPLICATION,
                            ClaimKind.OUTLOOK,
                            ClaimKind.WHEN_TO_GET_HELP,
                            ClaimKind.OWN_DOCTOR)
                    .map(ClaimForm::blank)
                    .toList(),
            "",
            Answers.NOT_STARTED);

    /** More sections than can be kept are still shown again, but no stranger's form may grow without end. */
    private static final int MOST_SECTIONS_SHOWN = 100;

    public AnswerForm {
        claims = List.copyOf(claims);
    }

    static AnswerForm of(Answer answer) {
        var text = answer.text();
        return new AnswerForm(
                text.summary(),
                text.claims().stream().map(ClaimForm::of).toList(),
                ReferenceLines.written(text.references()),
                answer.revision());
    }

    static AnswerForm of(Map<String, String> typed) {
        var claims = IntStream.rangeClosed(1, MOST_SECTIONS_SHOWN)
                .mapToObj(place -> ClaimForm.of(typed, place))
                .flatMap(Optional::stream)
                .toList();
        var seen = typed.getOrDefault("seen", "");
        return new AnswerForm(
                CleanInput.clean(typed.getOrDefault("summary", "")),
                claims,
                CleanInput.clean(typed.getOrDefault("references", "")),
                seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : Answers.NOT_STARTED);
    }

    AnswerForm seen(int revision) {
        return new AnswerForm(summary, claims, references, revision);
    }

    AnswerForm withOneMore() {
        var more = new ArrayList<>(claims);
        more.add(ClaimForm.blank(ClaimKind.NEXT_STEP));
        return with(more);
    }

    /** Without the section at a place, from 1. */
    AnswerForm without(int place) {
        var fewer = new ArrayList<>(claims);
        if (has(place)) {
            fewer.remove(place - 1);
        }
        return with(fewer);
    }

    /** With two sections in each other's place; places count from 1. */
    AnswerForm swapped(int one, int other) {
        var moved = new ArrayList<>(claims);
        if (has(one) && has(other)) {
            Collections.swap(moved, one - 1, other - 1);
        }
        return with(moved);
    }

    /** As a draft: sections that wait to be written are kept. */
    AnswerText toDraft() {
        return new AnswerText(
                summary,
                claims.stream().map(ClaimForm::toClaim).toList(),
                ReferenceLines.of(references).readable());
    }

    /** As it goes to an editor: without the sections that nothing was typed into. */
    AnswerText toFinished() {
        return new AnswerText(
                summary,
                claims.stream()
                        .filter(claim -> !claim.isUntouched())
                        .map(ClaimForm::toClaim)
                        .toList(),
                ReferenceLines.of(references).readable());
    }

    private boolean has(int place) {
        return place >= 1 && place <= claims.size();
    }

    private AnswerForm with(List<ClaimForm> others) {
        return new AnswerForm(summary, others, references, seen);
    }
}
