package org.consilia.doctor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilia.account.AccountErased;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.topic.TopicId;
import org.consilia.web.PublicId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to those who ask to be a doctor here. Nobody becomes one without having asked, and none by a program: an
 * operator looks at the evidence and grants. A number in a register belongs to one person; whoever gives another's is
 * told so, and the operator sees it.
 */
@Component
public class Applications {

    private final ApplicationRepository repository;
    private final Doctors doctors;
    private final DoctorRepository ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(
            ApplicationRepository repository,
            Doctors doctors,
            DoctorRepository ledger,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.doctors = doctors;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody's applications, the latest first. */
    @Transactional(readOnly = true)
    public List<Application> of(AccountId account) {
        return repository.of(account);
    }

    /** The one that stands now. */
    @Transactional(readOnly = true)
    Optional<Application> latest(AccountId account) {
        return repository.of(account).stream().findFirst();
    }

    /** The one that is being written, for its writer; for anybody else, or at any other time, there is none. */
    @Transactional(readOnly = true)
    Application draft(AccountId account) {
        return latest(account)
                .filter(application -> application.state() == ApplicationState.DRAFT)
                .orElseThrow(NotPermitted::new);
    }

    /**
     * Keeps what somebody has written so far.
     *
     * @return which of the numbers, counted from 0, are another's
     */
    @Transactional
    Set<Integer> write(AccountId account, ApplicationWords words) {
        var open = latest(account).filter(last -> switch (last.state()) {
            case DRAFT, WAITING, GRANTED -> true;
            case REFUSED -> false;
        });
        if (open.isEmpty()) {
            if (doctors.find(account).isPresent()) {
                throw new NotPermitted();
            }
            repository.insert(PublicId.next(), account, words, clock.instant());
        } else {
            Permit.require(owner(account), Action.CHANGE_APPLICATION, open.get().state());
            repository.change(open.get().id(), words, clock.instant());
        }
        return taken(draft(account));
    }

    /**
     * Hands the draft to the operators.
     *
     * @return which of the numbers are another's; then it stays a draft
     */
    @Transactional
    Set<Integer> send(AccountId account) {
        var draft = draft(account);
        draft.words().numbers().forEach(number -> repository.claim(number, draft.id()));
        var taken = taken(draft);
        if (!taken.isEmpty()) {
            repository.letGo(draft.id());
        } else if (repository.send(draft.id(), clock.instant())) {
            audit.did(Deed.APPLIED, Subject.application(draft.id()));
        }
        return taken;
    }

    /** Takes it back, with every document: nothing of it is left. */
    @Transactional
    void takeBack(AccountId account) {
        var last = latest(account).orElseThrow(NotPermitted::new);
        Permit.require(owner(account), Action.TAKE_BACK_APPLICATION, last.state());
        repository.delete(last.id());
        audit.did(Deed.TOOK_BACK_APPLICATION, Subject.application(last.id()));
    }

    /** Those that nobody has decided on, the longest waiting first. */
    @Transactional(readOnly = true)
    List<Application> waiting() {
        return repository.waiting();
    }

    @Transactional(readOnly = true)
    public int countWaiting() {
        return repository.countWaiting();
    }

    @Transactional(readOnly = true)
    List<NumberClash> clashes() {
        return repository.clashes();
    }

    /** For whoever may do this with it. */
    @Transactional(readOnly = true)
    Application get(String id, Who who, Action action) {
        var application = repository.find(id).orElseThrow(NotPermitted::new);
        var isOwn = application.account().value().equals(who.account());
        Permit.require(who.as(Role.OWNER, isOwn), action, application.state());
        return application;
    }

    /** Makes the person a doctor, with a line in the ledger for each number that the operator confirms. */
    @Transactional
    void grant(String id, Who who, List<Evidence> checks) {
        var application = get(id, who, Action.DECIDE_APPLICATION);
        if (!repository.decide(id, ApplicationState.GRANTED, who.signedIn(), null, clock.instant())) {
            return;
        }
        if (checks.stream()
                .anyMatch(check -> ledger.holder(check.register(), check.number(), application.account())
                        .isPresent())) {
            throw new NumberTaken();
        }
        var operator = new AccountId(who.signedIn());
        var doctor = doctors.find(application.account())
                .map(Doctor::id)
                .orElseGet(() -> doctors.add(newDoctor(application)));
        checks.forEach(check -> doctors.check(doctor, check, operator));
        audit.did(Deed.GRANTED_APPLICATION, Subject.application(id), "doctor:" + doctor.value());
    }

    /** The reason is for the person who asked. Their numbers are free again. */
    @Transactional
    void refuse(String id, Who who, String reason) {
        var application = get(id, who, Action.DECIDE_APPLICATION);
        if (repository.decide(id, ApplicationState.REFUSED, who.signedIn(), reason, clock.instant())) {
            repository.letGo(id);
            audit.did(Deed.REFUSED_APPLICATION, Subject.application(id));
            events.publishEvent(new ApplicationRefused(id, application.account()));
        }
    }

    @EventListener
    @Transactional
    public void on(AccountErased event) {
        repository.delete(event.id());
    }

    @EventListener
    @Transactional
    public void on(KeptUntil event) {
        deletedBy(event.kind(), event.before()).forEach(id -> audit.did(Deed.DELETED_OLD, Subject.application(id)));
    }

    private List<String> deletedBy(Pack.Kept kind, Instant before) {
        return switch (kind) {
            case UPLOADS -> repository.deleteDecided(before);
            case HELD_UNDECIDED -> repository.deleteDrafts(before);
            case DRAFTS, CLOSED_ORIGINALS, MESSAGES, SIGN_IN_LINKS, SESSIONS, EXPORTS -> List.of();
        };
    }

    private Set<Integer> taken(Application application) {
        var numbers = application.words().numbers();
        return IntStream.range(0, numbers.size())
                .filter(place -> isTaken(application, numbers.get(place)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private boolean isTaken(Application application, GivenNumber number) {
        var doctor = ledger.holder(number.register(), number.bare(), application.account());
        var other = doctor.isPresent() ? Optional.<String>empty() : repository.holder(number, application.account());
        if (doctor.isEmpty() && other.isEmpty()) {
            return false;
        }
        repository.clash(application.id(), doctor.orElse(null), other.orElse(null), clock.instant());
        audit.did(Deed.GAVE_TAKEN_NUMBER, Subject.application(application.id()));
        return true;
    }

    private static NewDoctor newDoctor(Application application) {
        var words = application.words();
        return new NewDoctor(
                application.account(),
                words.name(),
                new TopicId(words.specialty()),
                words.languages(),
                words.place(),
                Objects.requireNonNullElse(words.worksAt(), ""),
                words.about(),
                words.disclosure());
    }

    private static Who owner(AccountId account) {
        return new Who(account.value(), Set.of(Role.ASKER, Role.OWNER));
    }
}
