package org.consilia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.consilia.TestData;
import org.consilia.vault.Upload.Document;
import org.consilia.vault.Upload.Fault;
import org.consilia.vault.Upload.Kind;
import org.consilia.vault.Upload.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

public class UploadTests {

    private static final String END = "\nstartxref\n9\n%%EOF\n";

    /** The smallest that says anything. */
    public static byte[] pdf(String inside) {
        return bytes("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n" + inside
                + "\ntrailer << /Root 1 0 R >>" + END);
    }

    public static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void aPlainPdfIsKeptAsItIs() {
        var file = pdf("stream\n /JS <script> endstream");
        assertThat(Upload.of(file)).isInstanceOfSatisfying(Document.class, document -> {
            assertThat(document.kind()).isEqualTo(Kind.PDF);
            assertThat(document.bytes()).isEqualTo(file);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureIsKeptDrawnAnew(String format) throws IOException {
        var withMore = new ByteArrayOutputStream();
        withMore.writeBytes(picture(format));
        withMore.writeBytes(bytes("PK\u0003\u0004 <script>alert(1)</script>"));
        assertThat(Upload.of(withMore.toByteArray())).isInstanceOfSatisfying(Document.class, document -> {
            assertThat(document.kind().name()).isEqualToIgnoringCase(format);
            assertThat(new String(document.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("script", "PK\u0003");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert(1)) >>",
                "<< /JS 5 0 R >>",
                "<< /S /#4Aava#53cript >>",
                "<< /S /Launch /F (cmd.exe) >>",
                "<< /EmbeddedFiles 7 0 R >>",
                "<< /Type /EmbeddedFile >>",
                "<< /XFA [] >>",
                "<script>alert(1)</script>",
                "<HTML><body>",
                "PK\u0005\u0006 an archive ends here",
            })
    void aPdfThatDoesMoreThanBeReadIsRefused(String inside) {
        assertThat(Upload.of(pdf(inside))).isEqualTo(new Refused(Fault.LIVELY_PDF));
    }

    @Test
    void aPdfWithAPasswordIsRefusedSinceNobodyCanReadIt() {
        assertThat(Upload.of(pdf("<< /Encrypt 9 0 R >>"))).isEqualTo(new Refused(Fault.LOCKED_PDF));
    }

    @Test
    void aPdfThatWasCutOffOrGoesOnAfterItsEndIsRefused() {
        var whole = new String(pdf("x"), StandardCharsets.ISO_8859_1);
        assertThat(Upload.of(bytes(whole.substring(0, whole.length() - 4)))).isEqualTo(new Refused(Fault.BROKEN_PDF));
        assertThat(Upload.of(bytes(whole + "<?php phpinfo();"))).isEqualTo(new Refused(Fault.BROKEN_PDF));
        assertThat(Upload.of(bytes("%PDF-1.7 %%EOF"))).isEqualTo(new Refused(Fault.BROKEN_PDF));
        assertThat(Upload.of(bytes(whole + "\r\n\u0000\n"))).isInstanceOf(Document.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'<html>%PDF-1.7', NEITHER_PDF_NOR_PICTURE",
        "'GIF89a/*', NEITHER_PDF_NOR_PICTURE",
        "'<svg onload=alert(1)>', NEITHER_PDF_NOR_PICTURE",
        "'MZ', NEITHER_PDF_NOR_PICTURE",
        "'', EMPTY",
    })
    void whatIsSomethingElseIsRefused(String text, Fault fault) {
        assertThat(Upload.of(bytes(text))).isEqualTo(new Refused(fault));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() {
        assertThat(Upload.of(new byte[Upload.MOST_BYTES + 1])).isEqualTo(new Refused(Fault.TOO_LARGE));
    }

    @Test
    void aSmallFileThatUnpacksToAHugePictureIsRefused() throws IOException {
        var png = picture("png");
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var header = new CRC32();
        header.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) header.getValue());
        assertThat(Upload.of(png)).isEqualTo(new Refused(Fault.BROKEN_PICTURE));
    }

    @Test
    void noFileWhateverIsInItBreaksTheCheck() throws IOException {
        var random = new Random(5);
        for (var start : new byte[][] {pdf("x"), picture("png"), picture("jpeg")}) {
            for (var attempt = 0; attempt < 300; attempt++) {
                var file = start.clone();
                for (var change = 0; change < 5; change++) {
                    file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt(256);
                }
                assertThat(Upload.of(file)).isNotNull();
            }
        }
    }

    @Test
    void theOpenUploadsComeOutAsTheirManifestSays() throws IOException {
        var manifest = TestData.file("security/uploads/manifest.json");
        for (var file : JsonMapper.builder().build().readTree(manifest.toFile()).path("files")) {
            var name = file.path("file").asString();
            var upload = Upload.of(Files.readAllBytes(manifest.resolveSibling(name)));
            var isTaken = file.path("expected").asString().startsWith("accept");
            assertThat(upload).as(name).isInstanceOf(isTaken ? Document.class : Refused.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
