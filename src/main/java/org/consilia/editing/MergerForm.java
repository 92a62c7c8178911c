package org.consilia.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consilia.question.QuestionId;
import org.consilia.web.PublicId;

/**
 * Which public question answers this one, and what its asker reads.
 *
 * @param into its address, or its id alone
 */
public record MergerForm(
        @NotBlank(message = "editing.merge.into.blank") @Size(max = 500, message = "editing.merge.into.blank")
        String into,

        @NotBlank(message = "editing.reason.blank") @Size(max = 2000, message = "editing.reason.long")
        String reason) {

    private static final Pattern ADDRESS = Pattern.compile("(?:.*/questions/)?(" + PublicId.PATTERN + ")(?:[/?#].*)?");

    static final MergerForm BLANK = new MergerForm("", "");

    /** The question named; empty if this is no address of one. */
    Optional<QuestionId> question() {
        var address = ADDRESS.matcher(into.strip());
        return address.matches() ? Optional.of(new QuestionId(address.group(1))) : Optional.empty();
    }
}
