package org.consilia.editing;

import org.consilia.answer.Answer;
import org.consilia.doctor.Doctors;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.springframework.stereotype.Component;

/** Tells whether an editor wrote an answer themselves: nobody decides on a text of their own. */
@Component
class Authorship {

    private final Doctors doctors;

    Authorship(Doctors doctors) {
        this.doctors = doctors;
    }

    /** The same person as the author of an answer, if they are. */
    Who asAuthor(Who who, Answer answer) {
        var doctor =
                answer.doctor() == null ? null : doctors.find(answer.doctor()).orElse(null);
        return who.as(Role.AUTHOR, doctor != null && doctor.account().value().equals(who.signedIn()));
    }
}
