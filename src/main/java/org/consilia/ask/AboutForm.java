package org.consilia.ask;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.consilia.web.Choice;
import org.jspecify.annotations.Nullable;

/** Who the question is about; every field may be left empty. */
public record AboutForm(
        @Nullable @Pattern(regexp = "|myself|child|cared-for", message = "ask.whom.unknown")
        String whom,

        @Nullable
        @Pattern(regexp = "|0-1|2-9|10-17|18-29|30-39|40-49|50-59|60-69|70-79|80\\+", message = "ask.about.age.unknown")
        String age,

        @Nullable @Pattern(regexp = "|woman|man|other", message = "ask.about.sex.unknown")
        String sex,

        @Nullable @Size(max = 500, message = "ask.about.conditions.long")
        String conditions,

        @Nullable @Size(max = 500, message = "ask.about.medicines.long")
        String medicines) {

    public static final List<Choice> AGES =
            List.of("0-1", "2-9", "10-17", "18-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80+").stream()
                    .map(age -> new Choice(age, "question.age." + age))
                    .toList();

    public static final List<Choice> SEXES = List.of("woman", "man", "other").stream()
            .map(sex -> new Choice(sex, "question.sex." + sex))
            .toList();

    /** The youngest and the oldest that an age of the list means, in years. */
    record Ages(int least, int most) {}

    static AboutForm of(Draft draft) {
        return new AboutForm(draft.whom(), draft.age(), draft.sex(), draft.conditions(), draft.medicines());
    }

    /** What the page shows as chosen. */
    public List<String> chosenWhom() {
        return List.of(Whom.of(whom).key());
    }

    /** The ages chosen; empty where none was. */
    Optional<Ages> ages() {
        if (age == null || age.isBlank()) {
            return Optional.empty();
        }
        var ends = age.replace("+", "-" + Integer.MAX_VALUE).split("-", -1);
        return Optional.of(new Ages(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
    }
}
