package org.consilia.question;

import org.consilia.vault.SealBroken;
import org.consilia.vault.Sealed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The asker's own words, sealed until somebody reads them. */
public final class Original {

    /** What is sealed, as JSON: the names are in every database and in the migration that sealed the first of them. */
    record Words(
            String title,
            String body,
            @Nullable String age,
            @Nullable String sex,
            @Nullable String conditions,
            @Nullable String medicines) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final Sealed sealed;
    private @Nullable Words words;

    Original(Sealed sealed) {
        this.sealed = sealed;
    }

    /** Words that are no secret. */
    public static Original open(String title, String body) {
        return new Original(Sealed.open(text(title, body, AboutPerson.NOBODY)));
    }

    /** The text to seal. */
    static String text(String title, String body, AboutPerson about) {
        return JSON.writeValueAsString(
                new Words(title, body, about.age(), about.sex(), about.conditions(), about.medicines()));
    }

    /** Whether the seal is whole. */
    boolean isReadable() {
        try {
            return !words().title().isEmpty();
        } catch (SealBroken broken) {
            return false;
        }
    }

    String title() {
        return words().title();
    }

    String body() {
        return words().body();
    }

    AboutPerson about() {
        return new AboutPerson(words().age(), words().sex(), words().conditions(), words().medicines());
    }

    private synchronized Words words() {
        if (words == null) {
            words = JSON.readValue(sealed.text(), Words.class);
        }
        return words;
    }
}
