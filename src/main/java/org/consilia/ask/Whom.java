package org.consilia.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.consilia.web.Choice;
import org.jspecify.annotations.Nullable;

/** For whom somebody asks. */
public enum Whom {
    MYSELF,
    CHILD,
    CARED_FOR;

    public static final List<Choice> CHOICES = Arrays.stream(values())
            .map(whom -> new Choice(whom.key(), whom.messageKey()))
            .toList();

    /** What the form sends, such as {@code cared-for}. Who says nothing asks for themselves. */
    static Whom of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(whom -> whom.key().equals(key))
                .findFirst()
                .orElse(MYSELF);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "ask.whom." + key();
    }
}
