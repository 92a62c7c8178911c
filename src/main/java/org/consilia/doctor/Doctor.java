package org.consilia.doctor;

import java.time.Instant;
import java.util.List;
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
        String about,
        String disclosure,
        Instant joinedAt,
        Badge badge,
        Licence licence) {

    public String path() {
        return "/doctors/" + id.value() + "/" + Slug.of(name);
    }
}
