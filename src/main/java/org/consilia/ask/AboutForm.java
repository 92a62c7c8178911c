package org.consilia.ask;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.consilia.web.Choice;
import org.jspecify.annotations.Nullable;

/** Who the question is about; every field may be left empty. */
public record AboutForm(
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

    static AboutForm of(Draft draft) {
        return new AboutForm(draft.age(), draft.sex(), draft.conditions(), draft.medicines());
    }
}
