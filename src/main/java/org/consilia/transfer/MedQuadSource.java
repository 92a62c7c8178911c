package org.consilia.transfer;

import java.util.Arrays;
import java.util.Optional;
import org.consilia.doctor.Institution;
import org.consilia.doctor.InstitutionId;

/** The collections that MedQuAD is made of, by the name its files use, and the public body behind each. */
enum MedQuadSource {
    ADAM("ADAM", medlinePlus()),
    CANCER_GOV("CancerGov", body("nci", "National Cancer Institute", "https://www.cancer.gov/")),
    CDC("CDC", body("cdc", "Centers for Disease Control and Prevention", "https://www.cdc.gov/")),
    DRUGS("MPlusDrugs", medlinePlus()),
    GARD("GARD", body("gard", "Genetic and Rare Diseases Information Center", "https://rarediseases.info.nih.gov/")),
    GHR(
            "GHR",
            body("ghr", "Genetics Home Reference, National Library of Medicine", "https://medlineplus.gov/genetics/")),
    HEALTH_TOPICS("MPlusHealthTopics", medlinePlus()),
    HERBS("MPlusHerbsSupplements", medlinePlus()),
    NHLBI("NHLBI", body("nhlbi", "National Heart, Lung, and Blood Institute", "https://www.nhlbi.nih.gov/")),
    NIDDK(
            "NIDDK",
            body(
                    "niddk",
                    "National Institute of Diabetes and Digestive and Kidney Diseases",
                    "https://www.niddk.nih.gov/")),
    NINDS(
            "NINDS",
            body("ninds", "National Institute of Neurological Disorders and Stroke", "https://www.ninds.nih.gov/")),
    SENIOR_HEALTH(
            "NIHSeniorHealth",
            body("nihseniorhealth", "NIHSeniorHealth, National Institute on Aging", "https://www.nia.nih.gov/health"));

    private final String name;
    private final Institution institution;

    MedQuadSource(String name, Institution institution) {
        this.name = name;
        this.institution = institution;
    }

    static Optional<MedQuadSource> named(String name) {
        return Arrays.stream(values())
                .filter(source -> source.name.equals(name))
                .findFirst();
    }

    Institution institution() {
        return institution;
    }

    /** Whether two spaces part paragraphs there; elsewhere they are only an old typist's habit between sentences. */
    boolean partsParagraphsByTwoSpaces() {
        return this == GHR;
    }

    private static Institution medlinePlus() {
        return body("medlineplus", "MedlinePlus, National Library of Medicine", "https://medlineplus.gov/");
    }

    private static Institution body(String id, String name, String url) {
        return new Institution(
                new InstitutionId(id),
                name,
                url,
                "CC BY 4.0, MedQuAD (Ben Abacha and Demner-Fushman, 2019)",
                "https://creativecommons.org/licenses/by/4.0/");
    }
}
