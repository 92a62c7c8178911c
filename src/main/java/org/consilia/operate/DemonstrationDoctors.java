package org.consilia.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Doctors;
import org.consilia.doctor.Evidence;
import org.consilia.doctor.NewDoctor;
import org.consilia.operate.DemonstrationContent.MadeUpDoctor;
import org.consilia.permit.Role;
import org.springframework.stereotype.Component;

/** Has the made-up doctors of the demonstration join, with the checks of their made-up licences. */
@Component
class DemonstrationDoctors {

    /** A doctor who has joined, and the account behind. */
    record Joined(DoctorId id, AccountId account) {}

    private final Accounts accounts;
    private final Doctors doctors;
    private final Clock clock;

    DemonstrationDoctors(Accounts accounts, Doctors doctors, Clock clock) {
        this.accounts = accounts;
        this.doctors = doctors;
        this.clock = clock;
    }

    /** All of them, by the names that the content gives them. */
    Map<String, Joined> join(List<MadeUpDoctor> all, AccountId checkedBy) {
        var joined = new HashMap<String, Joined>();
        for (var doctor : all) {
            joined.put(doctor.id(), join(doctor, checkedBy));
        }
        return joined;
    }

    /** Those whose check has lapsed since get the check that has. */
    void letLapse(List<MadeUpDoctor> all, Map<String, Joined> joined, AccountId checkedBy) {
        for (var doctor : all) {
            if (hasLapsed(doctor)) {
                var who = Objects.requireNonNull(joined.get(doctor.id()), doctor.id());
                doctors.check(who.id(), evidence(doctor, doctor.checkedOn(), doctor.nextCheckOn()), checkedBy);
            }
        }
    }

    /** A doctor whose check has lapsed since could still answer at the time: an older check still holds while we play. */
    private Joined join(MadeUpDoctor doctor, AccountId checkedBy) {
        var account = accounts.add(DemonstrationPlay.address(doctor.id()), doctor.name(), Role.DOCTOR);
        var evidence = hasLapsed(doctor)
                ? evidence(doctor, doctor.checkedOn().minusYears(1), today())
                : evidence(doctor, doctor.checkedOn(), doctor.nextCheckOn());
        var id = doctors.add(
                new NewDoctor(
                        account,
                        doctor.name(),
                        doctor.specialty(),
                        doctor.languages(),
                        doctor.place(),
                        "",
                        doctor.about(),
                        doctor.disclosure()),
                evidence,
                checkedBy);
        return new Joined(id, account);
    }

    private boolean hasLapsed(MadeUpDoctor doctor) {
        return doctor.nextCheckOn().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Evidence evidence(MadeUpDoctor doctor, LocalDate checkedOn, LocalDate nextCheckOn) {
        return new Evidence(
                doctor.register(),
                doctor.number(),
                "Made up for the demonstration",
                checkedOn.atStartOfDay(ZoneOffset.UTC).toInstant(),
                "There is no such register",
                nextCheckOn);
    }
}
