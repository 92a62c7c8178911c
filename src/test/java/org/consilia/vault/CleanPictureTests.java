package org.consilia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class CleanPictureTests {

    private static final String PLACE = "GPS 1.3521 103.8198 Ann Lee";

    @Test
    void nothingThatAPhotographSaidIsLeft() throws IOException {
        var clean = CleanPicture.of(withNote(jpeg(40, 20), 1)).orElseThrow();
        assertThat(clean.format()).isEqualTo(CleanPicture.Format.JPEG);
        assertThat(text(clean.bytes())).doesNotContain("Exif", "GPS", "Ann Lee");
        assertThat(read(clean).getWidth()).isEqualTo(40);
    }

    @Test
    void wordsAndTimesInsideAPngAndBytesAfterItsEndAreGone() throws IOException {
        var png = drawn("png", 8, 4);
        var withWords = joined(
                Arrays.copyOf(png, 33),
                chunk("tEXt", ("Comment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1)),
                chunk("tIME", new byte[] {7, (byte) 0xEA, 1, 2, 3, 4, 5}),
                Arrays.copyOfRange(png, 33, png.length),
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        var clean = CleanPicture.of(withWords).orElseThrow();
        assertThat(text(clean.bytes())).doesNotContain("tEXt", "tIME", "Ann Lee", "script");
        assertThat(text(clean.bytes())).endsWith("IEND\u00AEB`\u0082");
        assertThat(read(clean).getRGB(1, 1))
                .isEqualTo(read(new CleanPicture(CleanPicture.Format.PNG, png)).getRGB(1, 1));
    }

    /** The telephone's note says which corner is the top left; the red dot must end up where a person saw it. */
    @ParameterizedTest
    @CsvSource({
        "1,32,16,0,0",
        "2,32,16,1,0",
        "3,32,16,1,1",
        "4,32,16,0,1",
        "5,16,32,0,0",
        "6,16,32,1,0",
        "7,16,32,1,1",
        "8,16,32,0,1"
    })
    void aPhotographTakenAskewStandsUpright(int turn, int width, int height, int right, int down) throws IOException {
        var picture = read(CleanPicture.of(withNote(jpeg(32, 16), turn)).orElseThrow());
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        var corner = new Color(picture.getRGB(right == 1 ? width - 3 : 2, down == 1 ? height - 3 : 2));
        assertThat(corner.getRed()).isGreaterThan(180);
        assertThat(corner.getBlue()).isLessThan(100);
    }

    @Test
    void aSmallFileThatUnpacksToAHugePictureIsRefusedUnread() throws IOException {
        var png = drawn("png", 4, 4);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        var header = new CRC32();
        header.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) header.getValue());
        assertThat(CleanPicture.of(png)).isEmpty();
    }

    @Test
    void whatIsNoPictureOrBrokenIsRefused() throws IOException {
        assertThat(CleanPicture.of(new byte[0])).isEmpty();
        assertThat(CleanPicture.of("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(CleanPicture.of(drawn("gif", 4, 4))).isEmpty();
        assertThat(CleanPicture.of(Arrays.copyOf(drawn("png", 40, 40), 50))).isEmpty();
        assertThat(CleanPicture.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}))
                .isEmpty();
    }

    @Test
    void theOpenUploadsComeOutAsTheirManifestSays() throws IOException {
        var folder = Path.of(
                Objects.requireNonNullElse(System.getenv("CONSILIA_TEST_DATA"), "../shared/data"),
                "security",
                "uploads");
        assumeThat(folder).as("the open uploads, named by CONSILIA_TEST_DATA").isDirectory();
        for (var file : JsonMapper.builder()
                .build()
                .readTree(folder.resolve("manifest.json").toFile())
                .path("files")) {
            var uploaded = Files.readAllBytes(folder.resolve(file.path("file").asString()));
            var clean = CleanPicture.of(uploaded);
            var expected = file.path("expected").asString();
            assertThat(clean.isPresent()).as(file.path("file").asString()).isEqualTo(expected.startsWith("accept"));
            clean.ifPresent(
                    picture -> assertThat(text(picture.bytes())).doesNotContain("tEXt", "eXIf", "GPS", "<script"));
        }
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return drawn("jpeg", width, height);
    }

    /** Blue, with a red corner at the top left. */
    private static byte[] drawn(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 8, 8);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A JPEG with an Exif note: how it was held, and words. */
    private static byte[] withNote(byte[] jpeg, int turn) {
        var words = PLACE.getBytes(StandardCharsets.US_ASCII);
        var note = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + words.length);
        note.putShort((short) 0xFFE1).putShort((short) (note.capacity() - 2));
        note.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        note.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        note.putShort((short) 1);
        note.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0);
        note.putInt(0).put(words);
        return joined(Arrays.copyOf(jpeg, 2), note.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        var chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) sum.getValue()).array();
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static BufferedImage read(CleanPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
