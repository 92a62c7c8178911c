package org.consilia.find;

import java.util.List;
import java.util.Optional;
import org.consilia.answer.Answer;
import org.consilia.answer.Claim;
import org.consilia.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * A place in an answer that answers what was asked, as it stands in the database now: a doctor's or an institution's own
 * words, with nothing added and nothing but distance left out.
 *
 * @param position which claim of the answer, from 0; null for its summary
 * @param pieces the passage in its order; put together they are the words as written
 * @param cutBefore whether words of the section stand before the passage
 * @param cutAfter whether words of the section follow it
 * @param asksTheSame whether its question seems to ask just what was asked, so that this answer serves both
 */
public record Passage(
        Question question,
        Answer answer,
        @Nullable Integer position,
        List<Piece> pieces,
        boolean cutBefore,
        boolean cutAfter,
        Tone tone,
        boolean asksTheSame) {

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** The question that was answered, in its public words. */
    public String title() {
        return question.publication() == null
                ? ""
                : question.publication().text().title();
    }

    /** What stands before the sentences that matter, for their sense. */
    public String before() {
        var words = new StringBuilder();
        pieces.stream().takeWhile(piece -> !piece.matters()).forEach(piece -> words.append(piece.text()));
        return words.toString();
    }

    /** The sentences that matter. */
    public List<Piece> telling() {
        return pieces.stream().filter(Piece::matters).toList();
    }

    /** What follows them. */
    public String after() {
        var words = new StringBuilder();
        pieces.stream()
                .dropWhile(piece -> !piece.matters())
                .dropWhile(Piece::matters)
                .forEach(piece -> words.append(piece.text()));
        return words.toString();
    }

    /** Whether other words of the section stand around those that matter, so that they want marking. */
    public boolean isPart() {
        return cutBefore || cutAfter || telling().size() < pieces.size();
    }

    /** The section that the passage is from; empty for the summary. */
    public Optional<Claim> claim() {
        return position == null
                ? Optional.empty()
                : Optional.of(answer.text().claims().get(position));
    }

    /** Where the passage stands: the question's page, at the section. */
    public String path() {
        return question.path() + "#" + (position == null ? answer.anchor() : answer.anchor(position));
    }

    /** When not to wait, as this answer says it. */
    public Optional<Claim> safetyNet() {
        return answer.text().safetyNet();
    }
}
