package org.consilia.vault;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/**
 * A picture that says nothing but what is to be seen: no place, no time, no camera, no words, no thumbnail, nothing after
 * its end. It is drawn anew, dot by dot, so that nothing of the uploaded file is left, whatever was hidden in it.
 *
 * <p>JPEG and PNG only, by how the file begins and not by its name. How large it is, is asked before it is unpacked, for
 * a small file may unpack to more than fits into memory. A photograph that was turned by a note in its metadata is turned
 * for good, since that note goes too.
 */
public record CleanPicture(Format format, byte[] bytes) {

    /** What is taken, and what comes out. */
    public enum Format {
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** No telephone's photograph has more dots; unpacked it takes four bytes each. */
    private static final long MOST_DOTS = 50_000_000;

    private static final int LONGEST_SIDE = 12_000;

    /** Of JPEG: hardly to be seen, and no larger than most photographs were. */
    private static final float QUALITY = 0.9f;

    static {
        ImageIO.setUseCache(false);
    }

    /** Empty if it is neither JPEG nor PNG, broken, or too large. */
    public static Optional<CleanPicture> of(byte[] uploaded) {
        return format(uploaded).flatMap(format -> {
            try {
                return drawn(uploaded, format);
            } catch (IOException | RuntimeException broken) {
                // Java's readers of pictures stumble over broken files in more ways than they declare.
                return Optional.empty();
            }
        });
    }

    private static Optional<Format> format(byte[] file) {
        if (begins(file, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(Format.JPEG);
        }
        return begins(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? Optional.of(Format.PNG) : Optional.empty();
    }

    private static boolean begins(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<CleanPicture> drawn(byte[] file, Format format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if (!isOfUsableSize(reader)) {
                return Optional.empty();
            }
            int turn = format == Format.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
            var picture = redrawn(reader.read(0), format, turn);
            return Optional.of(new CleanPicture(format, written(picture, format)));
        } finally {
            reader.dispose();
        }
    }

    private static boolean isOfUsableSize(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        return width > 0
                && height > 0
                && width <= LONGEST_SIDE
                && height <= LONGEST_SIDE
                && (long) width * height <= MOST_DOTS;
    }

    private static BufferedImage redrawn(BufferedImage picture, Format format, int turn) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean isOnItsSide = Orientation.isOnItsSide(turn);
        boolean isClear = format == Format.PNG && picture.getColorModel().hasAlpha();
        var anew = new BufferedImage(
                isOnItsSide ? height : width,
                isOnItsSide ? width : height,
                isClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = anew.createGraphics();
        pen.drawImage(picture, new AffineTransform(Orientation.upright(turn, width, height)), null);
        pen.dispose();
        return anew;
    }

    private static byte[] written(BufferedImage picture, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            var how = writer.getDefaultWriteParam();
            if (format == Format.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
