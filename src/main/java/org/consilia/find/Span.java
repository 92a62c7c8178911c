package org.consilia.find;

/** A stretch of a text, from its first character to just after its last. */
public record Span(int start, int end) {

    public String of(String text) {
        return text.substring(start, end);
    }
}
