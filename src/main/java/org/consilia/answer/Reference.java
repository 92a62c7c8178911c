package org.consilia.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** What an answer cites. */
public record Reference(
        Kind kind, String value, String title, @Nullable Integer year) {

    /** How a reference is identified. */
    public enum Kind {
        PMID,
        DOI,
        GUIDELINE,
        URL
    }

    /** Where a reader can look it up; null if it has no address. */
    @JsonIgnore
    public @Nullable String url() {
        return switch (kind) {
            case PMID -> "https://pubmed.ncbi.nlm.nih.gov/" + value + "/";
            case DOI -> "https://doi.org/" + value;
            case GUIDELINE, URL -> value.startsWith("https://") || value.startsWith("http://") ? value : null;
        };
    }

    /** The identifier as it is printed: "PMID 30586745". */
    @JsonIgnore
    public String label() {
        return switch (kind) {
            case PMID -> "PMID " + value;
            case DOI -> "doi:" + value;
            case GUIDELINE, URL -> value;
        };
    }
}
