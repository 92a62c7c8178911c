package org.consilia.find;

/** How likely a question is of each {@link Kind}: shares of one, in the order of the kinds. */
record Kinds(float[] shares) {

    static final Kinds UNKNOWN = new Kinds(new float[0]);

    /** One byte a kind is exact enough: shares below 0.004 say nothing. */
    private static final float FULL = 255;

    float shareOf(Kind kind) {
        return kind.ordinal() < shares.length ? shares[kind.ordinal()] : 0;
    }

    /**
     * How far two questions ask for the same kind of thing, 0 to 1: the overlap of their shares (Bhattacharyya's
     * coefficient). The plain product would call two questions that may be either of two kinds unlike.
     */
    float agreement(Kinds other) {
        var sum = 0f;
        for (var i = 0; i < Math.min(shares.length, other.shares.length); i++) {
            sum += (float) Math.sqrt(shares[i] * other.shares[i]);
        }
        return sum;
    }

    /** A byte for each share, as an index keeps them. */
    byte[] packed() {
        var bytes = new byte[shares.length];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(shares[i] * FULL);
        }
        return bytes;
    }

    static Kinds unpacked(byte[] bytes, int offset, int length) {
        var shares = new float[length];
        for (var i = 0; i < length; i++) {
            shares[i] = Byte.toUnsignedInt(bytes[offset + i]) / FULL;
        }
        return new Kinds(shares);
    }
}
