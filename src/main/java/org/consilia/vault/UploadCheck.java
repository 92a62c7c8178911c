package org.consilia.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilia.vault.Upload.Document;
import org.consilia.vault.Upload.Fault;
import org.consilia.vault.Upload.Kind;
import org.consilia.vault.Upload.Refused;

/** The rules of {@link Upload}. Bytes are read as Latin-1, in which each is one character. */
final class UploadCheck {

    /** What makes a PDF do something, or carry another file; {@code #53} in a name is a way to write {@code S}. */
    private static final Pattern LIVELY = Pattern.compile(
            "/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|GoToE|ImportData|SubmitForm|XFA)(?![A-Za-z])");

    /** Too short to be looked for in pictures, where chance writes anything. */
    private static final Pattern LIVELY_OUTSIDE_STREAMS =
            Pattern.compile("/JS(?![A-Za-z])|<(?:script|html|svg|iframe)", Pattern.CASE_INSENSITIVE);

    private static final Pattern STREAM = Pattern.compile("(?s)(?<!end)stream\\r?\\n.*?endstream");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    /** An archive is read from its end; its directory's end lies in the last 64 KB. */
    private static final String ARCHIVE_END = "PK\u0005\u0006";

    private static final int ARCHIVE_REACH = 66_000;

    /** A picture may take 400 MB while it is drawn anew, so one is drawn at a time. */
    private static final ReentrantLock DRAWING = new ReentrantLock();

    private UploadCheck() {}

    static Upload of(byte[] file) {
        if (file.length == 0) {
            return new Refused(Fault.EMPTY);
        }
        if (file.length > Upload.MOST_BYTES) {
            return new Refused(Fault.TOO_LARGE);
        }
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return pdfFault(text).<Upload>map(Refused::new).orElseGet(() -> new Document(Kind.PDF, file));
        }
        var isPicture = text.startsWith("\u00FF\u00D8\u00FF") || text.startsWith("\u0089PNG\r\n\u001A\n");
        return isPicture ? picture(file) : new Refused(Fault.NEITHER_PDF_NOR_PICTURE);
    }

    private static Upload picture(byte[] file) {
        DRAWING.lock();
        try {
            return CleanPicture.of(file)
                    .map(picture -> picture.bytes().length > Upload.MOST_BYTES_KEPT
                            ? new Refused(Fault.TOO_LARGE)
                            : new Document(kind(picture.format()), picture.bytes()))
                    .orElseGet(() -> new Refused(Fault.BROKEN_PICTURE));
        } finally {
            DRAWING.unlock();
        }
    }

    private static Kind kind(CleanPicture.Format format) {
        return switch (format) {
            case JPEG -> Kind.JPEG;
            case PNG -> Kind.PNG;
        };
    }

    private static Optional<Fault> pdfFault(String text) {
        var end = text.lastIndexOf("%%EOF");
        if (end < 0 || !text.contains("startxref") || !text.substring(end + 5).matches("[\\s\\x00]*")) {
            return Optional.of(Fault.BROKEN_PDF);
        }
        var names = ESCAPED.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        if (names.contains("/Encrypt")) {
            return Optional.of(Fault.LOCKED_PDF);
        }
        var isLively = LIVELY.matcher(names).find()
                || LIVELY_OUTSIDE_STREAMS
                        .matcher(STREAM.matcher(names).replaceAll(""))
                        .find()
                || text.indexOf(ARCHIVE_END, text.length() - ARCHIVE_REACH) >= 0;
        return isLively ? Optional.of(Fault.LIVELY_PDF) : Optional.empty();
    }
}
