package org.consilia.doctor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes who asks to be a doctor here. Facts, most of which readers will see once it is granted.
 *
 * @param worksAt the clinic, hospital or practice; null in what was written before it was asked
 */
public record ApplicationWords(
        String name,
        String specialty,
        List<String> otherSpecialties,
        List<String> languages,
        String place,
        @Nullable String worksAt,
        String about,
        String disclosure,
        List<GivenNumber> numbers) {

    public ApplicationWords {
        otherSpecialties = List.copyOf(otherSpecialties);
        languages = List.copyOf(languages);
        numbers = List.copyOf(numbers);
    }
}
