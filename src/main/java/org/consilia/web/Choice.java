package org.consilia.web;

import org.jspecify.annotations.Nullable;

/** One of the things a person can choose in a form: what is sent, and how it is called on the page. */
public record Choice(
        String value,
        @Nullable String labelKey,
        @Nullable String name,
        @Nullable String hintKey) {

    /** A choice in the site's own words. */
    public Choice(String value, String labelKey) {
        this(value, labelKey, null, null);
    }

    /** A choice whose name comes from the data, such as a topic or a medicine. */
    public static Choice named(String value, String name) {
        return new Choice(value, null, name, null);
    }

    public Choice withHint(String key) {
        return new Choice(value, labelKey, name, key);
    }

    public @Nullable String label(Page page) {
        return labelKey == null ? name : page.say(labelKey);
    }
}
