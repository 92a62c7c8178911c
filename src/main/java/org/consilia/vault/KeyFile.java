package org.consilia.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** A key in a file of its own, which only its owner may read. */
public record KeyFile(Path path) {

    public boolean exists() {
        return Files.exists(path);
    }

    public KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException error) {
            throw new KeyUnusable("The file " + path + " holds no key; put it back from a backup.", error);
        } catch (IOException error) {
            throw new KeyUnusable("The key file " + path + " cannot be read (" + error.getMessage() + ").", error);
        }
    }

    /** The key, made now where there is none. */
    public KeysetHandle readOrMake(Parameters parameters) {
        if (exists()) {
            return read();
        }
        try {
            return write(KeysetHandle.generateNew(parameters));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("No key can be made.", error);
        }
    }

    /** Puts a key in place of the one before, all of it or nothing. */
    KeysetHandle write(KeysetHandle key) {
        var unfinished = path.resolveSibling(path.getFileName() + ".new");
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(unfinished);
            try (var channel = Files.newByteChannel(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                var json = TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
                channel.write(StandardCharsets.UTF_8.encode(json));
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException("The key cannot be written down.", error);
        } catch (IOException error) {
            throw new KeyUnusable("The key file " + path + " cannot be written (" + error.getMessage() + ").", error);
        }
    }
}
