package org.consilia.trust;

import java.util.Optional;
import org.consilia.answer.Answer;
import org.consilia.answer.PublishCheck;
import org.consilia.doctor.Doctors;
import org.consilia.question.Question;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The author's licence was checked, and the check still holds today. */
@Component
@Order(1)
class LicenceCheck implements PublishCheck {

    private final Doctors doctors;

    LicenceCheck(Doctors doctors) {
        this.doctors = doctors;
    }

    @Override
    public Optional<String> objection(Question question, Answer answer) {
        var author = Optional.ofNullable(answer.doctor()).flatMap(doctors::find);
        return author.filter(doctor -> doctor.badge().isActive()).isPresent()
                ? Optional.empty()
                : Optional.of("trust.objection.licence");
    }
}
