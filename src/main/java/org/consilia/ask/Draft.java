package org.consilia.ask;

import java.io.Serializable;
import org.consilia.question.AboutPerson;
import org.consilia.triage.Triage;
import org.consilia.web.PublicId;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way, kept in the asker's session until it is sent. Each has an id of its own, so that two tabs do
 * not mix their words.
 *
 * @param notNow the asker saw the emergency page for these words and said that it is not happening now
 */
public record Draft(
        String id,
        String title,
        String body,
        @Nullable String whom,
        @Nullable String age,
        @Nullable String sex,
        @Nullable String conditions,
        @Nullable String medicines,
        boolean notNow)
        implements Serializable {

    static Draft of(AskForm form) {
        return new Draft(PublicId.next(), form.title(), form.body(), null, null, null, null, null, false);
    }

    /** The same draft with other words; those must pass the emergency gate again. */
    Draft with(AskForm form) {
        return new Draft(id, form.title(), form.body(), whom, age, sex, conditions, medicines, false);
    }

    /** The same draft about somebody; if that brings new words, they must pass the gate. */
    Draft with(AboutForm form) {
        var changed = new Draft(
                id,
                title,
                body,
                blankToNull(form.whom()),
                blankToNull(form.age()),
                blankToNull(form.sex()),
                blankToNull(form.conditions()),
                blankToNull(form.medicines()),
                false);
        return notNow && changed.words().equals(words()) ? changed.notHappeningNow() : changed;
    }

    Draft notHappeningNow() {
        return new Draft(id, title, body, whom, age, sex, conditions, medicines, true);
    }

    AboutPerson about() {
        return new AboutPerson(age, sex, conditions, medicines);
    }

    /** Every word in which the asker may have said how somebody is. */
    String words() {
        return Triage.together(title, body, conditions, medicines);
    }

    /** For whom the asker asks, in words that a page can say. */
    public String whomKey() {
        return Whom.of(whom).messageKey();
    }

    public String path(String step) {
        return "/ask/" + id + "/" + step;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
