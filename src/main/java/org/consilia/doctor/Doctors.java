package org.consilia.doctor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilia.account.Account;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.permit.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to doctors and the evidence for their licences. */
@Component
public class Doctors {

    private final DoctorRepository repository;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Doctors(DoctorRepository repository, Accounts accounts, Audit audit, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a doctor who asked to be here; a person, {@code checkedBy}, has looked at the evidence. */
    @Transactional
    public DoctorId add(NewDoctor doctor, Evidence evidence, AccountId checkedBy) {
        var id = add(doctor);
        repository.append(id, evidence, checkedBy);
        return id;
    }

    /** The evidence follows in the same transaction. */
    DoctorId add(NewDoctor doctor) {
        var id = DoctorId.next();
        repository.insert(id, doctor, clock.instant());
        accounts.grant(doctor.account(), Role.DOCTOR);
        audit.did(Deed.ADDED_DOCTOR, Subject.doctor(id.value()));
        return id;
    }

    /** Adds a newer check to a doctor's evidence. */
    @Transactional
    public void check(DoctorId id, Evidence evidence, AccountId checkedBy) {
        repository.append(id, evidence, checkedBy);
        audit.did(Deed.CHECKED_LICENCE, Subject.doctor(id.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Doctor> find(DoctorId id) {
        return repository.find(id, today());
    }

    @Transactional(readOnly = true)
    public Optional<Doctor> find(AccountId account) {
        return repository.find(account, today());
    }

    @Transactional(readOnly = true)
    public Map<DoctorId, Doctor> all(Collection<DoctorId> ids) {
        return repository.all(ids, today()).stream().collect(Collectors.toMap(Doctor::id, doctor -> doctor));
    }

    @Transactional(readOnly = true)
    public List<Doctor> all() {
        return repository.all(today());
    }

    /** A doctor's checks, the latest first, with who made each. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> ledger(DoctorId id) {
        var checks = find(id).map(doctor -> doctor.licence().checks()).orElse(List.of());
        var checkers = repository.checkers(id);
        return IntStream.range(0, checks.size())
                .mapToObj(place -> new LedgerEntry(checks.get(place), nameOf(checkers.get(place))))
                .toList();
    }

    private @Nullable String nameOf(AccountId account) {
        return accounts.find(account).map(Account::name).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
