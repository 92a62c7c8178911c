package org.consilia.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedQuadReaderTests {

    private static final Path FIXTURES = Path.of("src/test/resources/medquad");

    @Test
    void aDocumentKeepsWhatHelpsToFindItsAnswers() throws Exception {
        var document = MedQuadReader.read(file("1_CancerGov_QA/0000901_1.xml"));
        assertThat(document.source()).isEqualTo(MedQuadSource.CANCER_GOV);
        assertThat(document.url()).isEqualTo("https://www.cancer.gov/types/made-up/patient/elbow-treatment-pdq");
        assertThat(document.focus()).isEqualTo("Made-up Elbow Spot");
        assertThat(document.synonyms()).containsExactly("Elbow freckle", "Spot of the elbow");
        assertThat(document.pairs())
                .extracting(MedQuadDocument.Pair::key)
                .startsWith("CancerGov_0000901_1_Sec1")
                .hasSize(4);
        assertThat(document.pairs().getFirst().kind()).isEqualTo("information");
    }

    @Test
    void lettersOfEveryScriptComeThrough() throws Exception {
        var document = MedQuadReader.read(file("3_GHR_QA/0000902.xml"));
        assertThat(document.pairs().getFirst().answer()).contains("naïve “quotes” – 5 ≥ 3", "😀 مرحبا");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cut-off.xml     | line",
                "empty.xml       | Premature end of file",
                "growing.xml     | it declares a document type, which is not allowed",
                "half-good.xml   | its pair 2 has no question",
                "older-form.xml  | it begins with <doc>, not with <Document>",
                "outside.xml     | it declares a document type, which is not allowed",
                "stranger.xml    | its source \"SomebodysBlog\" is none of MedQuAD's",
                "words.xml       | Content is not allowed in prolog"
            })
    void aBrokenFileSaysWhatIsWrongWithIt(String name, String reason) {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> MedQuadReader.read(file("odd/" + name)))
                .withMessageContaining(reason);
    }

    @Test
    void aFileThatIsFarTooLongIsNotRead() throws IOException {
        var endless = Files.newInputStream(Path.of("/dev/zero"));
        try (endless) {
            var file = XmlFile.read("endless.xml", endless);
            assertThatExceptionOfType(BrokenFile.class)
                    .isThrownBy(() -> MedQuadReader.read(file))
                    .withMessage("it is longer than 8 MB");
        }
    }

    @Test
    void anotherEncodingIsReadAsTheFileSays() throws Exception {
        var latin = Files.readString(FIXTURES.resolve("3_GHR_QA/0000902.xml"))
                .replace("UTF-8", "ISO-8859-1")
                .replaceAll("“.*😀 مرحبا", "")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(MedQuadReader.read(new XmlFile("latin.xml", latin, null))
                        .pairs()
                        .getFirst()
                        .answer())
                .endsWith("naïve");
    }

    private static XmlFile file(String name) throws IOException {
        return new XmlFile(name, Files.readAllBytes(FIXTURES.resolve(name)), null);
    }
}
