package org.consilia.answer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.consilia.doctor.Institution;
import org.consilia.doctor.InstitutionId;
import org.consilia.doctor.Institutions;
import org.consilia.pack.Pack;
import org.consilia.question.Question;
import org.springframework.stereotype.Component;

/** Puts beside each answer who stands behind it. At most one statement for doctors and one for institutions. */
@Component
public class Attribution {

    private final Doctors doctors;
    private final Institutions institutions;
    private final Peers peers;
    private final Pack pack;

    Attribution(Doctors doctors, Institutions institutions, Peers peers, Pack pack) {
        this.doctors = doctors;
        this.institutions = institutions;
        this.peers = peers;
        this.pack = pack;
    }

    public AttributedAnswer of(Question question, Answer answer) {
        return of(question, List.of(answer)).getFirst();
    }

    /** The answers to one question, in their order, with what other doctors say of them. */
    public List<AttributedAnswer> of(Question question, List<Answer> answers) {
        var authors = doctorsOf(answers);
        return of(answers, _ -> question, authors, peers.concordance(answers, authors));
    }

    /** Answers to several questions, in their order; the question of each is known by its place. */
    public List<AttributedAnswer> of(List<Answer> answers, IntFunction<Question> questionAt) {
        return of(answers, questionAt, doctorsOf(answers), Map.of());
    }

    private List<AttributedAnswer> of(
            List<Answer> answers,
            IntFunction<Question> questionAt,
            Map<DoctorId, Doctor> authors,
            Map<AnswerId, Concordance> concordances) {
        var publishers = institutionsOf(answers);
        return IntStream.range(0, answers.size())
                .mapToObj(place -> {
                    var answer = answers.get(place);
                    return new AttributedAnswer(
                            answer,
                            answer.doctor() == null ? null : authors.get(answer.doctor()),
                            answer.institution() == null ? null : publishers.get(answer.institution()),
                            questionAt.apply(place).origin(),
                            pack.answerLicence(),
                            concordances.getOrDefault(answer.id(), Concordance.NONE));
                })
                .toList();
    }

    private Map<DoctorId, Doctor> doctorsOf(List<Answer> answers) {
        var ids = answers.stream()
                .map(Answer::doctor)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : doctors.all(ids);
    }

    private Map<InstitutionId, Institution> institutionsOf(List<Answer> answers) {
        return answers.stream().allMatch(answer -> answer.institution() == null)
                ? Map.of()
                : institutions.all().stream().collect(Collectors.toMap(Institution::id, institution -> institution));
    }
}
