package org.consilia.answer;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what doctors say of each other's signed answers. Words wait for an editor, who looks for what tells who
 * the asker is; only that somebody called an answer dangerous is told to readers at once.
 */
@Component
public class Peers {

    private final PeerRepository repository;
    private final Doctors doctors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Peers(PeerRepository repository, Doctors doctors, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.doctors = doctors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A doctor says something of a signed answer, in place of what they said before. */
    @Transactional
    public void say(Answer answer, DoctorId doctor, Stance stance, String words) {
        if (answer.state() != AnswerState.SIGNED || answer.isWrittenBy(doctor)) {
            throw new AnswerChanged();
        }
        repository.insert(answer, doctor, stance, words, clock.instant());
        audit.did(Deed.JUDGED_ANSWER, Subject.answer(answer.id().value()), stance.name());
        if (stance == Stance.DANGEROUS) {
            events.publishEvent(new AnswerCalledDangerous(answer.id(), answer.question()));
        }
    }

    /** An editor shows the words to readers or does not; for a danger either ends the notice. */
    @Transactional
    public void decide(PeerViewId id, boolean isShown, String reason, AccountId editor) {
        var view = repository.find(id).orElseThrow(AnswerNotFound::new);
        if (!repository.decide(id, isShown, reason, editor, clock.instant())) {
            throw new AnswerChanged();
        }
        audit.did(Deed.DECIDED_ON_PEER, Subject.answer(view.answer().value()), id.value());
    }

    /** What a doctor says now of an answer. */
    @Transactional(readOnly = true)
    public Optional<PeerView> of(AnswerId answer, DoctorId doctor) {
        return repository.on(List.of(answer)).stream()
                .filter(view -> view.doctor().equals(doctor))
                .findFirst();
    }

    /** Words that wait for an editor, dangers first. At most 100. */
    @Transactional(readOnly = true)
    public List<PeerView> waiting() {
        return repository.waiting();
    }

    @Transactional(readOnly = true)
    public PeerView get(PeerViewId id) {
        return repository.find(id).orElseThrow(AnswerNotFound::new);
    }

    /** How far other doctors agree with each of some answers; answers nobody has looked at are left out. */
    @Transactional(readOnly = true)
    public Map<AnswerId, Concordance> concordance(List<Answer> answers, Map<DoctorId, Doctor> authors) {
        var written = answers.stream()
                .filter(answer -> answer.doctor() != null && answer.state() == AnswerState.SIGNED)
                .toList();
        if (written.isEmpty()) {
            return Map.of();
        }
        var views = repository.on(written.stream().map(Answer::id).toList());
        var peers = doctors.all(views.stream().map(PeerView::doctor).distinct().toList());
        var byAnswer = views.stream().collect(groupingBy(PeerView::answer));
        var concordances = new HashMap<AnswerId, Concordance>();
        for (var answer : written) {
            var author = answer.doctor() == null ? null : authors.get(answer.doctor());
            if (author != null && byAnswer.containsKey(answer.id())) {
                concordances.put(answer.id(), concordance(answer, author, byAnswer.get(answer.id()), peers));
            }
        }
        return concordances;
    }

    private static Concordance concordance(
            Answer answer, Doctor author, List<PeerView> views, Map<DoctorId, Doctor> peers) {
        var counting = views.stream()
                .filter(view -> view.revision() == answer.revision())
                .flatMap(view ->
                        Optional.ofNullable(peers.get(view.doctor())).stream().map(peer -> new Said(view, peer)))
                .filter(said -> said.counts(author))
                .toList();
        var agreeing = counting.stream().filter(Said::isAgreeing).toList();
        var ofSameSpecialty = (int) agreeing.stream()
                .filter(said -> said.peer().sharesSpecialtyWith(author))
                .count();
        var remarks = counting.stream()
                .filter(Said::isRemark)
                .sorted(Comparator.comparing(said -> !said.peer().sharesSpecialtyWith(author)))
                .map(said -> new Concordance.Remark(
                        said.peer(), said.view().stance(), said.view().words()))
                .toList();
        return new Concordance(
                author.specialtyName(),
                ofSameSpecialty,
                agreeing.size() - ofSameSpecialty,
                remarks,
                views.stream().anyMatch(PeerView::isOpenDanger));
    }

    /** A view beside who holds it. */
    private record Said(PeerView view, Doctor peer) {

        boolean counts(Doctor author) {
            return peer.badge().isActive() && !peer.worksWith(author);
        }

        boolean isAgreeing() {
            return view.stance() == Stance.AGREE || view.stance() == Stance.CAVEAT;
        }

        boolean isRemark() {
            return view.stance().needsWords() && Boolean.TRUE.equals(view.isShown());
        }
    }
}
