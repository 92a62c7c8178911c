package org.consilia.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** Who a question is about, as far as the asker chose to say. Only the asker, the doctor and editors see it. */
public record AboutPerson(
        @Nullable String age,
        @Nullable String sex,
        @Nullable String conditions,
        @Nullable String medicines) {

    public static final AboutPerson NOBODY = new AboutPerson(null, null, null, null);

    @JsonIgnore
    public boolean isEmpty() {
        return equals(NOBODY);
    }
}
