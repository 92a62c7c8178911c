package org.consilia.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.consilia.answer.PeerView;
import org.consilia.answer.Stance;
import org.consilia.web.Choice;
import org.consilia.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** What a doctor says of a colleague's answer, as typed. */
public record PeerViewForm(
        @Nullable String stance, @Nullable String words) {

    static final int LONGEST = 400;

    private static final List<Choice> CHOICES = Arrays.stream(Stance.values())
            .map(stance -> new Choice(stance.slug(), stance.key()))
            .map(choice ->
                    choice.value().equals("dangerous") ? choice.withHint(Stance.DANGEROUS.key() + ".hint") : choice)
            .toList();

    static PeerViewForm of(@Nullable PeerView said) {
        return said == null
                ? new PeerViewForm("", "")
                : new PeerViewForm(said.stance().slug(), said.words());
    }

    /** All that can be said. */
    public List<Choice> choices() {
        return CHOICES;
    }

    public List<String> chosen() {
        return stance == null || stance.isEmpty() ? List.of() : List.of(stance);
    }

    FormErrors errors() {
        var picked = picked();
        if (picked.isEmpty()) {
            return FormErrors.of("stance", "desk.peer.error.stance");
        }
        if (picked.get().needsWords() && text().isEmpty()) {
            return FormErrors.of("words", "desk.peer.error.words");
        }
        return text().length() > LONGEST ? FormErrors.of("words", "desk.peer.error.long") : FormErrors.NONE;
    }

    Optional<Stance> picked() {
        return Arrays.stream(Stance.values())
                .filter(known -> known.slug().equals(stance))
                .findFirst();
    }

    /** The words, where the stance takes any. */
    String kept() {
        return picked().filter(Stance::needsWords).isPresent() ? text() : "";
    }

    private String text() {
        return words == null ? "" : words.strip();
    }
}
