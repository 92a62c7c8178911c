package org.consilia.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.consilia.account.AccountId;
import org.consilia.topic.Topic;
import org.consilia.web.Slug;

/** A doctor who asked to be here, as readers may see them. The badge is today's, and follows from the licence. */
public record Doctor(
        DoctorId id,
        AccountId account,
        String name,
        Topic specialty,
        List<String> languages,
        String place,
        String worksAt,
        String about,
        String disclosure,
        Instant joinedAt,
        Badge badge,
        Licence licence) {

    /** Whether both named the same place of work; an empty one is nobody's. */
    public boolean worksWith(Doctor other) {
        return !workplace().isEmpty() && workplace().equals(other.workplace());
    }

    public boolean sharesSpecialtyWith(Doctor other) {
        return specialty.id().equals(other.specialty.id());
    }

    public String specialtyName() {
        return specialty.name();
    }

    private String workplace() {
        return worksAt.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    public String path() {
        return "/doctors/" + id.value() + "/" + Slug.of(name);
    }
}
