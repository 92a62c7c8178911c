package org.consilia.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consilia.web.Choice;
import org.jspecify.annotations.Nullable;

/** What a reader says is wrong with a page. */
public enum ReportKind {
    DANGEROUS,
    WRONG,
    OUT_OF_DATE,
    IDENTIFIES,
    ADVERTISING,
    OTHER;

    public static final List<Choice> CHOICES = Arrays.stream(values())
            .map(kind -> new Choice(kind.slug(), kind.key()))
            .toList();

    /** As a form sends it, such as "out-of-date". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportKind> ofSlug(@Nullable String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The key of its name in words. */
    public String key() {
        return "moderation.report." + slug();
    }
}
