package org.consilia.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one key that opens the data keys, always outside the database: in a file of the data folder, in a file elsewhere
 * ({@code consilia.keys.file}), or in a service that speaks HashiCorp Vault's transit protocol and never gives it out
 * ({@code consilia.keys.transit}).
 */
@Component
class SiteKey {

    private final KeyFile file;
    private final @Nullable TransitKey transit;

    SiteKey(
            @Value("${consilia.data}") Path data,
            @Value("${consilia.keys.file:}") String file,
            @Value("${consilia.keys.transit:}") String transit,
            @Value("${consilia.keys.transit-token-file:}") String tokenFile) {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("This Java cannot encrypt.", error);
        }
        this.file = new KeyFile(file.isBlank() ? data.resolve("keys").resolve("vault.json") : Path.of(file));
        this.transit = transit.isBlank() ? null : new TransitKey(URI.create(transit), Path.of(tokenFile));
    }

    /** Where it lies, for sentences. */
    String place() {
        return transit == null ? "the file " + file.path() : "the key service " + transit.key();
    }

    /** For a database that has data keys already: without their key a new one would be of no use. */
    Aead existing() {
        if (transit == null && !file.exists()) {
            throw new KeyUnusable(
                    "The key file " + file.path() + " is missing, and without it the private texts in this database"
                            + " cannot be read; put it back from a backup, or say where it lies with"
                            + " CONSILIA_KEYS_FILE.",
                    null);
        }
        return madeIfAbsent();
    }

    Aead madeIfAbsent() {
        return transit == null ? aead(file.readOrMake(PredefinedAeadParameters.AES256_GCM)) : transit;
    }

    /** Has a new key wrap from now on. The earlier ones stay, for backups whose data keys they wrapped. */
    void renew() {
        if (transit != null) {
            transit.rotate();
            return;
        }
        try {
            var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary();
            file.write(KeysetHandle.newBuilder(file.read()).addEntry(fresh).build());
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("No key can be made.", error);
        }
    }

    static Aead aead(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException error) {
            throw new KeyUnusable("The key is of a kind that cannot seal; put the right one back.", error);
        }
    }
}
