package org.consilia.web;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** The readable tail of an address, made from a title in any script. Decoration: the id before it decides. */
public final class Slug {

    private static final int MAX_LENGTH = 80;
    private static final ThreadLocal<Transliterator> TO_LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII"));

    private Slug() {}

    public static String of(String title) {
        var words = TO_LATIN.get()
                .transliterate(title)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (words.length() > MAX_LENGTH) {
            var cut = words.lastIndexOf('-', MAX_LENGTH);
            words = words.substring(0, cut > 0 ? cut : MAX_LENGTH);
        }
        return words.isEmpty() ? "question" : words;
    }
}
