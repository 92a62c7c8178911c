package org.consilia.vault;

import java.util.Locale;

/**
 * What came of a file that somebody uploaded: a document that may be kept, or why not. What a file is, is told by its
 * bytes, never by its name. A picture is drawn anew ({@link CleanPicture}). A PDF is kept byte for byte, because the
 * signatures in it count, and it is given out only as an attachment; so it must begin and end as a PDF does, with nothing
 * before or after that another program could take for something else, and say nothing of scripts, programs or files
 * inside it. Scripts in its compressed parts are not seen: who opens it needs a reader that runs none.
 */
public sealed interface Upload {

    /** One that may be kept. */
    record Document(Kind kind, byte[] bytes) implements Upload {}

    record Refused(Fault fault) implements Upload {}

    /** What a document can be. */
    enum Kind {
        PDF("application/pdf", ".pdf"),
        JPEG("image/jpeg", ".jpg"),
        PNG("image/png", ".png");

        private final String mediaType;
        private final String ending;

        Kind(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return ending;
        }
    }

    /** Why a file is not taken. */
    enum Fault {
        EMPTY,
        TOO_LARGE,
        NEITHER_PDF_NOR_PICTURE,
        BROKEN_PICTURE,
        BROKEN_PDF,
        LOCKED_PDF,
        LIVELY_PDF;

        /** Its name in texts, such as {@code too-large}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A scanned page takes 1 MB, a certificate less. */
    int MOST_BYTES = 5 * 1024 * 1024;

    /** The same of what is kept: a photograph drawn anew as a PNG may be larger than it was. */
    int MOST_BYTES_KEPT = 15 * 1024 * 1024;

    static Upload of(byte[] file) {
        return UploadCheck.of(file);
    }
}
