package org.consilia.answer;

/**
 * Something that stands in the way of signing an answer.
 *
 * @param key of the text that says what
 * @param yields whether an editor may sign all the same, with a reason
 */
public record Objection(String key, boolean yields) {
    /** The name of what was looked at, as the record of deeds has it. */
    String name() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
