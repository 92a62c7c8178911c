package org.consilia.mine;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Collectors;
import org.consilia.privacy.Finding;
import org.consilia.question.PublicText;
import org.consilia.question.TellingWords;
import org.jspecify.annotations.Nullable;

/**
 * The exact text that an asker is about to make public, and their consent to just that.
 *
 * @param consent a tick that counts for the words it was given to, and is taken away when something new is to be seen
 * @param keep whether words that surely tell who somebody is shall stay
 * @param shown the telling words that the asker was shown, one a line
 */
public record PublicationForm(
        @NotBlank(message = "ask.title.blank") @Size(max = 150, message = "ask.title.long")
        String title,

        @NotBlank(message = "mine.publication.body.blank") @Size(max = 5000, message = "ask.body.long")
        String body,

        @Nullable @NotNull(message = NO_CONSENT) @AssertTrue(message = NO_CONSENT)
        Boolean consent,

        @Nullable Boolean keep,

        @Nullable String shown) {

    private static final String NO_CONSENT = "mine.publication.consent.missing";

    static PublicationForm of(PublicText text) {
        return new PublicationForm(text.title(), text.body(), false, false, null);
    }

    public boolean isConsenting() {
        return Boolean.TRUE.equals(consent);
    }

    public boolean isKeeping() {
        return Boolean.TRUE.equals(keep);
    }

    PublicText text() {
        return new PublicText(title, body);
    }

    /** The same words, with both ticks taken away. */
    PublicationForm unticked() {
        return new PublicationForm(title, body, false, false, shown);
    }

    boolean hasShown(TellingWords telling) {
        return shown != null
                && shown.lines()
                        .collect(Collectors.toSet())
                        .containsAll(telling.all().stream()
                                .map(PublicationForm::line)
                                .toList());
    }

    /** What the page sends along, so that the next look knows what was shown. */
    static String shown(TellingWords telling) {
        return telling.all().stream().map(PublicationForm::line).distinct().collect(Collectors.joining("\n"));
    }

    private static String line(Finding finding) {
        return finding.kind() + " " + finding.words().replaceAll("\\s+", " ").strip();
    }
}
