package org.consilia.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import gg.jte.Content;
import java.util.List;
import org.consilia.web.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * A typed section of an answer, in Markdown.
 *
 * @param heading the doctor's own heading; without one the kind's name stands there
 * @param references numbers, from 1, of the answer's references that bear this claim out
 * @param experience whether it rests on clinical experience instead
 */
public record Claim(
        ClaimKind kind, @Nullable String heading, String text, List<Integer> references, boolean experience) {

    public Claim {
        references = List.copyOf(references);
    }

    public boolean hasHeading() {
        return heading != null && !heading.isBlank();
    }

    /** False for a text that names no kind: it needs no heading of ours. */
    @JsonIgnore
    public boolean isTyped() {
        return kind != ClaimKind.TEXT;
    }

    @JsonIgnore
    public boolean isBlank() {
        return text.isBlank();
    }

    /** False if this claim asks a reader to rely on something and says neither reference nor experience for it. */
    @JsonIgnore
    public boolean isGrounded() {
        return switch (kind) {
            case WHEN_TO_GET_HELP, OWN_DOCTOR -> true;
            case CAUSE, NEXT_STEP, BENEFIT, RISK, COMPLICATION, OUTLOOK, TEXT -> experience || !references.isEmpty();
        };
    }

    public Content html() {
        return Markdown.html(text);
    }

    /** The words without mark-up. */
    public String plainText() {
        return Markdown.text(text);
    }
}
