package org.consilia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilia.answer.Reference;
import org.consilia.answer.Reference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceLinesTests {

    private static final String FOUR_KINDS = """
            PMID 30586745 | A trial of something | 2018
            doi:10.1000/182 | A paper | 2020
            https://www.example.org/leaflet | A leaflet
            guideline: NICE NG196 | Atrial fibrillation | 2021""";

    @Test
    void eachKindIsReadFromItsLine() {
        assertThat(ReferenceLines.of(FOUR_KINDS).readable())
                .containsExactly(
                        new Reference(Kind.PMID, "30586745", "A trial of something", 2018),
                        new Reference(Kind.DOI, "10.1000/182", "A paper", 2020),
                        new Reference(Kind.URL, "https://www.example.org/leaflet", "A leaflet", null),
                        new Reference(Kind.GUIDELINE, "NICE NG196", "Atrial fibrillation", 2021));
    }

    @Test
    void whatWasReadIsWrittenTheSameAgain() {
        assertThat(ReferenceLines.written(ReferenceLines.of(FOUR_KINDS).readable()))
                .isEqualTo(FOUR_KINDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pubmed.ncbi.nlm.nih.gov/30586745/ | A trial | 2018",
                "pmid: 30586745 | A trial | 2018",
                "PMID30586745|A trial|2018"
            })
    void aPubMedNumberMayBeTypedInSeveralWays(String line) {
        assertThat(ReferenceLines.of(line).readable())
                .containsExactly(new Reference(Kind.PMID, "30586745", "A trial", 2018));
    }

    @Test
    void aBarInATitleBelongsToTheTitle() {
        assertThat(ReferenceLines.of("PMID 1 | Yes | no | 2018").readable())
                .containsExactly(new Reference(Kind.PMID, "1", "Yes | no", 2018));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PMID 30586745",
                "PMID 123456789 | Too many digits",
                "PMID none | A trial",
                "javascript:alert(1) | A leaflet",
                "https:// | A leaflet",
                "doi:12.1000/182 | A paper",
                "| A paper",
                "|||",
                "My memory"
            })
    void aLineThatIsNoReferenceIsNamedByItsPlace(String line) {
        var lines = ReferenceLines.of("PMID 1 | One\n\n" + line);
        assertThat(lines.readable()).hasSize(1);
        assertThat(lines.unreadable()).isEqualTo(List.of(2));
    }
}
