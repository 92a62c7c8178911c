package org.consilia.doctor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the check of a number rests on: the register's own answer, or else the latest document that was sent. */
record Hashes(List<LookedUp> lookUps, List<ApplicationDocument> documents) {

    @Nullable
    String of(GivenNumber number) {
        return lookUps.stream()
                .filter(lookUp -> lookUp.result() == LookedUp.Result.FOUND)
                .filter(lookUp -> lookUp.register().equals(number.register())
                        && lookUp.number().equals(number.number()))
                .findFirst()
                .map(LookedUp::hash)
                .or(() -> documents.isEmpty()
                        ? Optional.empty()
                        : Optional.of(documents.getLast().hash()))
                .orElse(null);
    }
}
