package org.consilia.doctor;

import java.util.List;
import org.consilia.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * All that an operator looks at before deciding on an application.
 *
 * @param email where the person is reached, who has shown that the mailbox is theirs
 * @param isOwn true for the operator's own, on which somebody else decides
 */
public record ApplicationCase(
        Application application,
        @Nullable String email,
        boolean isOwn,
        List<Number> numbers,
        List<ApplicationDocument> documents,
        List<LookedUp> lookUps,
        List<Topic> specialties) {

    /** One of the numbers, and how it can be looked up. */
    public record Number(
            int place,
            GivenNumber given,
            boolean isUnusual,
            boolean isAsked,
            @Nullable String page) {}

    /** A number that was given twice, and the address of who gave it last. */
    public record Clash(NumberClash clash, String email) {}

    public boolean isOpen() {
        return application.state() == ApplicationState.WAITING && !isOwn;
    }
}
