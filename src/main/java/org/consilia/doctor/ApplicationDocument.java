package org.consilia.doctor;

import java.time.Instant;
import java.util.Locale;
import org.consilia.vault.Upload;

/**
 * A document that somebody sent with an application.
 *
 * @param name what its sender calls it, for people's eyes only
 * @param hash SHA-256 of what is kept
 */
public record ApplicationDocument(String id, String name, Upload.Kind kind, int size, String hash, Instant addedAt) {

    public boolean isPicture() {
        return kind != Upload.Kind.PDF;
    }

    /** In thousands of bytes, at least one. */
    public int kilobytes() {
        return Math.max(1, size / 1000);
    }

    /** The name under which it is saved: its ending tells what it is, whatever its sender wrote. */
    public String fileName() {
        return name.toLowerCase(Locale.ROOT).endsWith(kind.ending()) ? name : name + kind.ending();
    }
}
