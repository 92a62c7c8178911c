package org.consilia.web;

import java.security.SecureRandom;

/**
 * A random name for a thing with a page of its own: twelve letters and digits, 60 bits. Short enough to read out or
 * print, and says nothing of when or in which order things were made. No i, l, o and u, which get mixed up: the letters
 * are those of Crockford's base 32.
 */
public final class PublicId {

    public static final String PATTERN = "[0-9a-hjkmnp-tv-z]{12}";

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    public static String next() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
