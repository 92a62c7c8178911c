package org.consilia.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an imported question comes from, instead of an asker and a consent.
 *
 * @param focus the condition, medicine or test that the source says the question is about
 * @param synonyms other names of the focus, as the source lists them
 * @param kind the source's own word for the sort of question, such as "symptoms"
 */
public record Origin(
        String institutionId,
        String key,
        String url,
        @Nullable Integer year,
        @Nullable String focus,
        List<String> synonyms,
        @Nullable String kind) {

    public Origin {
        synonyms = List.copyOf(synonyms);
    }

    /** An origin that says nothing of what its question is about. */
    public Origin(String institutionId, String key, String url, @Nullable Integer year) {
        this(institutionId, key, url, year, null, List.of(), null);
    }
}
