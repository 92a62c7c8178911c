package org.consilia.audit;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.consilia.vault.KeyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs the end of the record (Ed25519 by Tink) into files outside the database: one for each day, which an operator
 * copies to where nobody here can write, and the latest, at most a minute old. Each node signs into its own folder.
 */
@Component
class Heads {

    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final String LATEST = "latest.json";

    private final AuditRepository repository;
    private final Path folder;
    private final KeyFile key;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Heads(AuditRepository repository, @Value("${consilia.data}") Path data, Clock clock) {
        this.repository = repository;
        this.folder = data.resolve("audit").resolve("heads");
        this.key = new KeyFile(data.resolve("keys").resolve("audit.json"));
        this.clock = clock;
        try {
            SignatureConfig.register();
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("This Java cannot sign.", error);
        }
    }

    Path folder() {
        return folder;
    }

    /** Signs where the record stands now, if it has grown. What does not continue the last head is not signed. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void sign() {
        var last = repository.head();
        var signed = Files.exists(folder.resolve(LATEST)) ? read(folder.resolve(LATEST)) : null;
        if (signed != null
                && !repository
                        .hash(signed.number())
                        .filter(hash -> Arrays.equals(hash, signed.hashBytes()))
                        .isPresent()) {
            LOG.error("The audit does not continue what was signed on {}: bin/consilia audit verify", signed.at());
            return;
        }
        if (last.isEmpty() || signed != null && signed.number() == last.get().number()) {
            return;
        }
        var unsigned = Head.unsigned(last.get(), clock.instant().toString());
        try {
            var signature = key().getPrimitive(RegistryConfiguration.get(), PublicKeySign.class)
                    .sign(unsigned.text().getBytes(StandardCharsets.UTF_8));
            var head = new Head(
                    unsigned.number(),
                    unsigned.hash(),
                    unsigned.at(),
                    Base64.getEncoder().encodeToString(signature));
            Files.createDirectories(folder);
            write(folder.resolve(LocalDate.now(clock) + ".json"), json.writeValueAsString(head));
            write(folder.resolve(LATEST), json.writeValueAsString(head));
            write(
                    folder.resolveSibling("public-key.json"),
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(key().getPublicKeysetHandle()));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("The head of the audit cannot be signed.", error);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** All that was signed here, whether or not the signatures are good. */
    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    Head read(Path file) {
        try {
            return json.readValue(Files.readString(file), Head.class);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (JacksonException error) {
            return new Head(0, "", "", "");
        }
    }

    boolean isGood(Head head) {
        try {
            key().getPublicKeysetHandle()
                    .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class)
                    .verify(
                            Base64.getDecoder().decode(head.signature()),
                            head.text().getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private KeysetHandle key() {
        return key.readOrMake(PredefinedSignatureParameters.ED25519);
    }

    private static void write(Path file, String text) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
