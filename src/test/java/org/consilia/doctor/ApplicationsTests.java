package org.consilia.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.doctor.LookedUp.Result;
import org.consilia.doctor.RegisterAnswer.NameMatch;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.consilia.vault.UploadTests;
import org.consilia.vault.Vault;
import org.consilia.web.PublicId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** From the wish to be a doctor here to an operator's word. */
@ConsiliaTest
class ApplicationsTests {

    private static final String GMC = "General Medical Council (GMC)";
    private static final String NPI = "National Provider Identifier (NPI)";

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    Doctors doctors;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    Vault vault;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    private Cast cast;
    private AccountId applicant;
    private Who operator;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        cast.doctor();
        applicant = cast.asker();
        operator = new Who(cast.asker().value(), Set.of(Role.ASKER, Role.OPERATOR));
    }

    @Test
    void whatIsWrittenWaitsForAnOperatorOnceItIsSent() {
        var number = number();
        assertThat(applications.write(applicant, words("Dr Ada Reyes", number))).isEmpty();
        var draft = applications.draft(applicant);
        assertThatThrownBy(() -> applications.get(draft.id(), operator, Action.READ_APPLICATION))
                .isInstanceOf(NotPermitted.class);
        assertThat(applications.send(applicant)).isEmpty();
        assertThat(applications.waiting()).anyMatch(waiting -> waiting.id().equals(draft.id()));
        assertThatThrownBy(() -> applications.write(applicant, words("Dr Eve", number)))
                .isInstanceOf(NotPermitted.class);
        assertThat(applications
                        .get(draft.id(), operator, Action.READ_APPLICATION)
                        .words()
                        .name())
                .isEqualTo("Dr Ada Reyes");
    }

    @Test
    void onlyAnOperatorAndNeverTheApplicantGrants() {
        var id = sent(number());
        var self = new Who(applicant.value(), Set.of(Role.ASKER, Role.OPERATOR));
        var editor = new Who(cast.editor().value(), Set.of(Role.ASKER, Role.EDITOR));
        for (var who : List.of(self, editor)) {
            assertThatThrownBy(() -> applications.grant(id, who, List.of(check("1"))))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(doctors.find(applicant)).isEmpty();
    }

    @Test
    void whoIsGrantedIsADoctorWithALineInTheLedgerForEachNumber() {
        var number = number();
        var id = sent(number);
        applications.grant(id, operator, List.of(check(number.number()), check("77" + number.number())));
        var doctor = doctors.find(applicant).orElseThrow();
        assertThat(doctor.name()).isEqualTo("Dr Ada Reyes");
        assertThat(doctor.badge().isActive()).isTrue();
        assertThat(doctor.licence().checks()).hasSize(2);
        assertThat(accounts.find(applicant).orElseThrow().roles()).contains(Role.DOCTOR);
        assertThat(audit.of(Subject.application(id)))
                .extracting(entry -> entry.deed())
                .contains(Deed.APPLIED, Deed.GRANTED_APPLICATION);
    }

    @Test
    void ofTwoOperatorsWhoDecideAtOnceOneDoes() {
        var id = sent(number());
        applications.refuse(id, operator, "The papers are somebody else's.");
        assertThatThrownBy(() -> applications.grant(id, operator, List.of(check("1"))))
                .isInstanceOf(NotPermitted.class);
        assertThat(doctors.find(applicant)).isEmpty();
        assertThat(applications.latest(applicant).orElseThrow().reason()).isEqualTo("The papers are somebody else's.");
    }

    @Test
    void whoWasRefusedMayAskAgainAndTheNumberIsFree() {
        var number = number();
        applications.refuse(sent(number), operator, "No.");
        assertThat(applications.write(applicant, words("Dr Ada Reyes", number))).isEmpty();
        assertThat(applications.send(applicant)).isEmpty();
        assertThat(applications.of(applicant)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"%s, %s", "a %s, A%s", "%s.a/1, %s-A1"})
    void aNumberThatIsInADoctorsEvidenceIsRefusedHoweverItIsWritten(String kept, String given) {
        var bare = number().number();
        var doctor = cast.doctor();
        doctors.check(doctor.id(), check(kept.formatted(bare)), doctor.account());
        var asked = new GivenNumber(GMC.toUpperCase(Locale.ROOT), given.formatted(bare), null);
        assertThat(applications.write(applicant, words("Dr Ada Reyes", asked))).containsExactly(0);
        assertThat(applications.send(applicant)).containsExactly(0);
        assertThat(applications.latest(applicant).orElseThrow().state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(applications.clashes())
                .filteredOn(clash -> clash.account().equals(applicant))
                .singleElement()
                .satisfies(clash -> assertThat(clash.doctor()).isEqualTo(doctor.id()));
    }

    @Test
    void ofTwoWhoSendTheSameNumberTheFirstHasIt() {
        var number = number();
        var first = sent(number);
        var second = cast.asker();
        assertThat(applications.write(second, words("Dr Eve", number))).containsExactly(0);
        assertThat(applications.send(second)).containsExactly(0);
        assertThat(applications.clashes())
                .filteredOn(clash -> clash.account().equals(second))
                .singleElement()
                .satisfies(clash -> assertThat(clash.otherApplication()).isEqualTo(first));
        assertThat(applications.waiting())
                .noneMatch(waiting -> waiting.account().equals(second));
    }

    @Test
    void aNumberThatBecameAnothersMeanwhileIsNotConfirmedTwice() {
        var number = number();
        var id = sent(number);
        var doctor = cast.doctor();
        doctors.check(doctor.id(), check(number.number()), doctor.account());
        assertThatThrownBy(() -> applications.grant(id, operator, List.of(check(number.number()))))
                .isInstanceOf(NumberTaken.class);
        assertThat(doctors.find(applicant)).isEmpty();
        assertThat(applications.waiting()).anyMatch(waiting -> waiting.id().equals(id));
    }

    @Test
    void whatARegisterSaidIsKeptWithTheApplicationAndGrantsNothing() throws IOException {
        try (var registry = new StandInRegistry()) {
            registry.sayFound("1234567893", "NPI-1", "ADA", "REYES", "A");
            var lookUps =
                    new LookUps(jdbc, vault, json, new Registers(Pack.read("us"), registry.address()), audit, clock);
            var id = sent(new GivenNumber(NPI, "1234567893", null));
            var application = applications.get(id, operator, Action.LOOK_UP_APPLICATION);
            assertThat(lookUps.lookUp(application, 0, operator).result()).isEqualTo(Result.FOUND);
            assertThat(lookUps.of(id)).singleElement().satisfies(kept -> {
                assertThat(kept.match()).isEqualTo(NameMatch.WHOLE);
                assertThat(kept.source()).startsWith(registry.address());
                assertThat(kept.hash()).hasSize(64);
            });
            registry.close();
            assertThat(lookUps.lookUp(application, 0, operator).result()).isEqualTo(Result.UNAVAILABLE);
            assertThat(doctors.find(applicant)).isEmpty();
            assertThatThrownBy(() -> lookUps.lookUp(application, 1, operator)).isInstanceOf(NotPermitted.class);
            applications.refuse(id, operator, "No.");
        }
    }

    @Test
    void documentsBelongToTheirDraftAndAreFewAndAreNotChangedOnceSent() {
        applications.write(applicant, words("Dr Ada Reyes", number()));
        for (var count = 0; count < ApplicationDocuments.MOST; count++) {
            assertThat(documents.add(applicant, "licence.pdf", UploadTests.pdf("page " + count)))
                    .isEmpty();
        }
        assertThat(documents.add(applicant, "more.pdf", UploadTests.pdf("x"))).contains("doctor.document.too-many");
        assertThat(documents.add(applicant, "x.png", new byte[] {1, 2})).isPresent();
        var id = applications.draft(applicant).id();
        var first = documents.of(id).getFirst();
        assertThat(documents.content(id, first.id())).isEqualTo(UploadTests.pdf("page 0"));
        documents.remove(applicant, first.id());
        assertThat(documents.of(id)).hasSize(ApplicationDocuments.MOST - 1);
        applications.send(applicant);
        var second = documents.of(id).getFirst();
        assertThatThrownBy(() -> documents.remove(applicant, second.id())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> documents.add(applicant, "x.pdf", UploadTests.pdf("x")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> documents.content(sentBy(cast.asker(), number()), second.id()))
                .isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "..\\..\\x.png, x.png",
        "../../etc/passwd, passwd",
        "C:\\x.png, x.png",
        "a\u202egnp.exe, agnp.exe",
        "'', document",
        "..., document",
        "'\"onmouseover=alert(1).png', onmouseover=alert(1).png",
        "'a\nb', a b",
    })
    void theNameOfAFileIsOnlyForReading(String sent, String shown) {
        assertThat(ApplicationDocuments.clean(sent)).isEqualTo(shown);
        assertThat(ApplicationDocuments.clean("x".repeat(10_000))).hasSize(100);
    }

    @Test
    void whoTakesItBackLeavesNothing() {
        var id = sent(number());
        applications.takeBack(applicant);
        assertThat(applications.of(applicant)).isEmpty();
        assertThat(rowsOf(id)).isZero();
    }

    @Test
    void erasingTheAccountErasesTheApplicationWithItsDocuments() {
        applications.write(applicant, words("Dr Ada Reyes", number()));
        documents.add(applicant, "licence.pdf", UploadTests.pdf("x"));
        applications.send(applicant);
        var id = applications.latest(applicant).orElseThrow().id();
        accounts.erase(applicant);
        assertThat(rowsOf(id)).isZero();
    }

    @Test
    void whatIsDecidedGoesAfterThePacksTimeAndTheLedgerStays() {
        var number = number();
        var id = sent(number);
        applications.grant(id, operator, List.of(check(number.number())));
        var unsent = cast.asker();
        applications.write(unsent, words("Dr Bo", number()));
        events.publishEvent(new KeptUntil(Pack.Kept.UPLOADS, Instant.now().minusSeconds(60)));
        assertThat(applications.of(applicant)).hasSize(1);
        events.publishEvent(new KeptUntil(Pack.Kept.UPLOADS, Instant.now().plusSeconds(60)));
        assertThat(applications.of(applicant)).isEmpty();
        assertThat(doctors.find(applicant).orElseThrow().badge().isActive()).isTrue();
        assertThat(applications.of(unsent)).hasSize(1);
        events.publishEvent(
                new KeptUntil(Pack.Kept.HELD_UNDECIDED, Instant.now().plusSeconds(60)));
        assertThat(applications.of(unsent)).isEmpty();
    }

    private String sent(GivenNumber number) {
        return sentBy(applicant, number);
    }

    private String sentBy(AccountId account, GivenNumber number) {
        applications.write(account, words("Dr Ada Reyes", number));
        documents.add(account, "licence.pdf", UploadTests.pdf("x"));
        assertThat(applications.send(account)).isEmpty();
        return applications.latest(account).orElseThrow().id();
    }

    private long rowsOf(String id) {
        return jdbc.sql("""
                select (select count(*) from application where id = :id)
                    + (select count(*) from application_document where application_id = :id)
                    + (select count(*) from application_number where application_id = :id)
                    + (select count(*) from register_look_up where application_id = :id)
                """).param("id", id).query(Long.class).single();
    }

    private static GivenNumber number() {
        return new GivenNumber(GMC, PublicId.next(), null);
    }

    private static ApplicationWords words(String name, GivenNumber... numbers) {
        return new ApplicationWords(
                name,
                "neurology",
                List.of(),
                List.of("en"),
                "Ostermere",
                "Ostermere General",
                "Nerves.",
                "None.",
                List.of(numbers));
    }

    private static Evidence check(String number) {
        return new Evidence(
                GMC,
                number,
                "looked up",
                Instant.now(),
                "https://example.org",
                LocalDate.now().plusMonths(6));
    }
}
