package org.consilia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures what sealing costs: {@code ./mvnw test -Dtest=VaultFiguresTests -Dconsilia.measure=on}. */
@EnabledIfSystemProperty(named = "consilia.measure", matches = "on")
class VaultFiguresTests {

    private static final int ROUNDS = 100_000;

    @Test
    void tellsWhatSealingAndOpeningAQuestionCost() throws Exception {
        AeadConfig.register();
        var aead = SiteKey.aead(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        var words = "It itches. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        var binding = "question.words:0123456789ab".getBytes(StandardCharsets.UTF_8);
        for (var warm = 0; warm < 3; warm++) {
            var start = System.nanoTime();
            var sealed = words;
            for (var i = 0; i < ROUNDS; i++) {
                sealed = aead.encrypt(words, binding);
            }
            var between = System.nanoTime();
            for (var i = 0; i < ROUNDS; i++) {
                assertThat(aead.decrypt(sealed, binding).length).isEqualTo(words.length);
            }
            System.out.printf(
                    "a question of %,d bytes: sealed in %.1f µs, opened in %.1f µs%n",
                    words.length, (between - start) / 1e3 / ROUNDS, (System.nanoTime() - between) / 1e3 / ROUNDS);
        }
    }
}
