package org.consilia.question;

/** The exact words of a question that its asker agrees to show to everybody. */
public record PublicText(String title, String body) {

    private static final String BETWEEN = "\n\n";

    /** Title and body of what {@link #whole} put together. */
    static PublicText of(String whole) {
        var parts = whole.split(BETWEEN, 2);
        return new PublicText(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /** Title and body in one, as a consent holds them. */
    String whole() {
        return title + BETWEEN + body;
    }
}
