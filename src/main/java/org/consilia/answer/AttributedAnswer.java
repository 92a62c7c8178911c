package org.consilia.answer;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.consilia.doctor.Badge;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Institution;
import org.consilia.pack.Pack;
import org.consilia.question.Origin;
import org.consilia.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An answer beside who stands behind it, ready to be shown: a doctor with a badge, or an institution with the place
 * where it published the text.
 *
 * @param licence the terms under which a doctor's text may be used; an institution brings its own
 * @param peers what other doctors say of it, where the page shows that
 */
public record AttributedAnswer(
        Answer answer,
        @Nullable Doctor doctor,
        @Nullable Institution institution,
        @Nullable Origin origin,
        Pack.Licence licence,
        Concordance peers) {

    public boolean isImported() {
        return institution != null;
    }

    /** Whose words these are; never blank. */
    public String author() {
        return doctor != null ? doctor.name() : institution != null ? institution.name() : "–";
    }

    /** The year of the words, as text, so that no language puts a mark between its digits. */
    public String year() {
        return String.valueOf(Year.from(answer.writtenAt().atZone(ZoneOffset.UTC)));
    }

    /** Who published an imported text, and when, in words. */
    public String published(Page page) {
        @Nullable Integer year = origin == null ? null : origin.year();
        return year == null
                ? page.say("answer.imported", author())
                : page.say("answer.imported-in", author(), String.valueOf(year));
    }

    /** When a doctor's words were written, reviewed and are due again: ready sentences. */
    public List<String> dates(Page page) {
        var dates = new ArrayList<String>();
        dates.add(page.say("answer.written", page.date(answer.writtenAt())));
        if (doctor != null) {
            dates.add(badgeWhenWritten(doctor).wordsThen(page));
        }
        if (answer.signedAt() != null) {
            dates.add(page.say("answer.reviewed", page.date(answer.signedAt())));
        }
        if (answer.reviewDueOn() != null) {
            dates.add(page.say("answer.review-due", page.date(answer.reviewDueOn())));
        }
        return dates;
    }

    /** What was known of the author's licence on the day of the words. */
    private Badge badgeWhenWritten(Doctor author) {
        return author.licence().badge(answer.writtenAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Whether the text's own page can be named. */
    public boolean hasSource() {
        return origin != null && origin.url().startsWith("http");
    }
}
