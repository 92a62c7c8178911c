package org.consilia.operate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Doctors;
import org.consilia.doctor.Evidence;
import org.consilia.doctor.Institution;
import org.consilia.doctor.InstitutionId;
import org.consilia.doctor.Institutions;
import org.consilia.doctor.NewDoctor;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.consilia.topic.Topics;
import org.consilia.web.PublicId;
import org.springframework.stereotype.Component;

/** Who asks, answers and signs in a drill, and the institution that it imports from. */
@Component
class DrillPeople {

    static final InstitutionId INSTITUTION = new InstitutionId("drill");

    private final Accounts accounts;
    private final Doctors doctors;
    private final Institutions institutions;
    private final Topics topics;
    private final Clock clock;

    DrillPeople(Accounts accounts, Doctors doctors, Institutions institutions, Topics topics, Clock clock) {
        this.accounts = accounts;
        this.doctors = doctors;
        this.institutions = institutions;
        this.topics = topics;
        this.clock = clock;
    }

    void addInstitution() {
        institutions.add(new Institution(INSTITUTION, "Drill", "https://example.org", "none", "https://example.org"));
    }

    AccountId asker() {
        return account("asker");
    }

    AccountId editor() {
        return account("editor");
    }

    Doctor doctor() {
        var specialty = new Topic(new TopicId("drill"), "Drills", Topic.Kind.SPECIALTY);
        topics.add(List.of(specialty));
        var licence = new Evidence(
                "Drill",
                PublicId.next(),
                "none",
                clock.instant(),
                "https://example.org",
                LocalDate.now(clock).plusYears(1));
        var profile = new NewDoctor(
                account("doctor"), "Dr Drill", specialty.id(), List.of("en"), "Nowhere", "", "Nobody.", "None.");
        return doctors.find(doctors.add(profile, licence, account("operator"))).orElseThrow();
    }

    private AccountId account(String name) {
        return accounts.of(
                EmailAddress.of(name + "-" + PublicId.next() + "@example.org").orElseThrow());
    }
}
