package org.consilia.doctor;

import java.util.List;

/** What somebody writes who asks to be a doctor here. Facts, most of which readers will see once it is granted. */
public record ApplicationWords(
        String name,
        String specialty,
        List<String> otherSpecialties,
        List<String> languages,
        String place,
        String about,
        String disclosure,
        List<GivenNumber> numbers) {

    public ApplicationWords {
        otherSpecialties = List.copyOf(otherSpecialties);
        languages = List.copyOf(languages);
        numbers = List.copyOf(numbers);
    }
}
