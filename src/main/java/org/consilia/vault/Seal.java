package org.consilia.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Turns a text into letters fit for an address that only this site can read again (AES-256-GCM by Tink). The key lies
 * in the data folder, readable by its owner only; whoever loses it loses old find addresses, nothing else. A text is
 * sealed for one purpose and opens for no other.
 */
@Component
public class Seal {

    /** What may come out of a seal, so that a small forged or odd text cannot unfold into a large one. */
    private static final int MAX_BYTES = 100_000;

    private final Aead aead;

    Seal(@Value("${consilia.data}") Path data) {
        try {
            AeadConfig.register();
            aead = new KeyFile(data.resolve("keys").resolve("seal.json"))
                    .readOrMake(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("The key in keys/seal.json cannot be used.", error);
        }
    }

    public String seal(String purpose, String text) {
        try {
            var sealed = aead.encrypt(deflate(text), purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("Sealing failed.", error);
        }
    }

    /** The text again, or nothing if these letters were not sealed here for this purpose. */
    public Optional<String> open(String purpose, String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            return Optional.of(inflate(aead.decrypt(bytes, purpose.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] deflate(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return bytes.toByteArray();
    }

    private static String inflate(byte[] bytes) {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflater.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
