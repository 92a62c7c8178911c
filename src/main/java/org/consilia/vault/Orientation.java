package org.consilia.vault;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a telephone was held, as a JPEG's Exif note tells it: a number from 1 (upright) to 8. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;

    private Orientation() {}

    /** Upright, if nothing else is told or the note cannot be read. */
    static int of(byte[] jpeg) {
        try {
            return exif(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return UPRIGHT;
        }
    }

    static boolean isOnItsSide(int turn) {
        return turn >= 5;
    }

    /** The six numbers of the transform that sets a picture of this size upright. */
    static double[] upright(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new double[] {-1, 0, 0, 1, width, 0};
            case 3 -> new double[] {-1, 0, 0, -1, width, height};
            case 4 -> new double[] {1, 0, 0, -1, 0, height};
            case 5 -> new double[] {0, 1, 1, 0, 0, 0};
            case 6 -> new double[] {0, 1, -1, 0, height, 0};
            case 7 -> new double[] {0, -1, -1, 0, height, width};
            case 8 -> new double[] {0, -1, 1, 0, 0, width};
            default -> new double[] {1, 0, 0, 1, 0, 0};
        };
    }

    /** Walks over the segments of the file to the note, before the picture itself begins. */
    private static int exif(ByteBuffer jpeg) {
        for (int at = 2; (jpeg.get(at) & 0xFF) == 0xFF; ) {
            int marker = jpeg.get(at + 1) & 0xFF;
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker == 0xDA || length < 2) {
                return UPRIGHT;
            }
            if (marker == 0xE1 && length > 16 && isExif(jpeg, at + 4)) {
                return inNote(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer jpeg, int at) {
        var name = new byte[6];
        jpeg.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
    }

    private static int inNote(ByteBuffer note) {
        note.order(note.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int list = note.getInt(4);
        int count = note.getShort(list) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = list + 2 + 12 * i;
            if ((note.getShort(entry) & 0xFFFF) == TAG) {
                int turn = note.getShort(entry + 8);
                return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
