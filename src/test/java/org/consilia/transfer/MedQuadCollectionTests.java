package org.consilia.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The whole of the real MedQuAD through the reader, where it is at hand. */
class MedQuadCollectionTests {

    private static final Path DATA =
            Path.of(System.getenv().getOrDefault("CONSILIA_TEST_DATA", "../shared/data"), "find/medquad-xml.tar.gz");

    @Test
    void everyAnsweredPairOfTheRealCollectionIsReadAndNoWordOfItIsLost() throws IOException {
        assumeTrue(Files.exists(DATA), "MedQuAD is not at hand");
        var keys = new HashSet<String>();
        var broken = new ArrayList<String>();
        int withoutText = 0;
        try (var files = XmlFiles.of(DATA)) {
            for (var file = files.next(); file != null; file = files.next()) {
                try {
                    for (var pair : MedQuadReader.read(file).pairs()) {
                        var text = MedQuadText.markdown(pair.answer(), false);
                        assertThat(letters(text)).isEqualTo(letters(pair.answer()));
                        withoutText += text.isEmpty() ? 1 : 0;
                        if (!text.isEmpty()) {
                            keys.add(pair.key());
                        }
                    }
                } catch (BrokenFile unread) {
                    broken.add(file.name());
                }
            }
        }
        assertThat(broken)
                .containsExactlyInAnyOrder(
                        "6_NINDS_QA/0000007.xml",
                        "6_NINDS_QA/0000018.xml",
                        "6_NINDS_QA/0000182.xml",
                        "6_NINDS_QA/0000244.xml");
        assertThat(keys).hasSize(16_373);
        assertThat(withoutText).isEqualTo(31_034);
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
