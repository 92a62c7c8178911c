package org.consilia.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.account.AccountId;
import org.consilia.account.AccountSignedIn;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.doctor.Badge;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.Doctors;
import org.consilia.operate.SiteFacts.Fact;
import org.consilia.permit.Role;
import org.consilia.topic.Topic;
import org.consilia.topic.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@ConsiliaTest
class OperatorPagesTests {

    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("name", "Dr Ada Example"),
            Map.entry("specialty", "dermatology"),
            Map.entry("languages", "en, DE"),
            Map.entry("place", "Port Alder"),
            Map.entry("about", "Looks at skin."),
            Map.entry("disclosure", "None"),
            Map.entry("register", "A register"),
            Map.entry("number", "12345"),
            Map.entry("method", "Looked up"),
            Map.entry("source", "https://register.example/12345"),
            Map.entry("checkedOn", LocalDate.now().minusDays(3).toString()),
            Map.entry("nextCheckOn", LocalDate.now().plusDays(300).toString()));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Doctors doctors;

    @Autowired
    Topics topics;

    @Autowired
    SiteFacts facts;

    @Autowired
    ApplicationEventPublisher events;

    private AccountId operator;

    @BeforeEach
    void anOperator() {
        operator = accounts.add(new EmailAddress("operator@example.org"), "Op", Role.OPERATOR);
    }

    @Test
    void aNewSiteHasSpecialtiesToChooseFrom() {
        assertThat(topics.all(Topic.Kind.SPECIALTY)).extracting(Topic::name).contains("Skin", "Heart and circulation");
    }

    @Test
    void onlyAnOperatorSeesTheOperatorsPages() {
        assertThat(mvc.get().uri("/operate")).hasStatus(HttpStatus.FOUND);
        for (var page : new String[] {"/operate", "/operate/doctors", "/operate/doctors/new", "/operate/editors"}) {
            assertThat(mvc.get().uri(page).with(user("someone").roles("EDITOR", "DOCTOR")))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get().uri(page).with(asOperator())).hasStatusOk();
        }
    }

    @Test
    void aDoctorIsAddedWithEvidenceAndMaySignIn() {
        assertThat(post("/operate/doctors/new", GOOD, "email", "ada@example.org"))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .startsWith("/operate/doctors/");
        var doctor = doctor("ada@example.org");
        assertThat(doctor.badge().standing()).isEqualTo(Badge.Standing.ACTIVE);
        assertThat(doctor.languages()).containsExactly("en", "de");
        assertThat(accounts.find(doctor.account()).orElseThrow().roles()).contains(Role.DOCTOR);
        assertThat(mvc.get().uri("/operate/doctors").with(asOperator()))
                .bodyText()
                .contains("Dr Ada Example", "Licence checked");
    }

    @Test
    void whatIsMissingIsSaidInWordsAndNothingTypedIsLost() {
        assertThat(post("/operate/doctors/new", Map.of("name", "Dr <b>Half</b>"), "email", "not an address"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Enter an e-mail address such as",
                        "Choose a specialty",
                        "Enter where the doctor works",
                        "Enter the name of the register",
                        "Enter the day of the check",
                        "value=\"not an address\"",
                        "Dr &lt;b>Half&lt;/b>");
    }

    @Test
    void aDoctorIsNotAddedTwice() {
        post("/operate/doctors/new", GOOD, "email", "twice@example.org");
        assertThat(post("/operate/doctors/new", GOOD, "email", "Twice@example.org"))
                .hasStatusOk()
                .bodyText()
                .contains("A doctor with this address is here already");
    }

    @Test
    void datesOfACheckMustMakeSense() {
        var tomorrow = LocalDate.now().plusDays(2).toString();
        post("/operate/doctors/new", GOOD, "email", "dates@example.org");
        var path = "/operate/doctors/" + doctor("dates@example.org").id().value() + "/evidence";
        assertThat(post(path, GOOD, "checkedOn", tomorrow)).bodyText().contains("cannot be in the future");
        assertThat(post(path, GOOD, "checkedOn", "31 February")).bodyText().contains("Enter the day of the check");
        assertThat(post(path, GOOD, "nextCheckOn", "2000-01-01"))
                .bodyText()
                .contains("The next check must be after this one");
        assertThat(doctor("dates@example.org").licence().checks()).hasSize(1);
    }

    @Test
    void aNewerCheckIsAddedAndTheOlderKept() {
        post("/operate/doctors/new", GOOD, "email", "again@example.org");
        var id = doctor("again@example.org").id();
        var newer = LocalDate.now().minusDays(1);
        assertThat(post("/operate/doctors/" + id.value() + "/evidence", GOOD, "checkedOn", newer.toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(doctors.ledger(id)).hasSize(2);
        assertThat(doctors.find(id).orElseThrow().badge().checkedOn()).isEqualTo(newer);
        assertThat(mvc.get().uri("/operate/doctors/" + id.value()).with(asOperator()))
                .hasStatusOk()
                .bodyText()
                .contains("https://register.example/12345");
        assertThat(mvc.get().uri("/operate/doctors/none").with(asOperator())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anEditorIsAdded() {
        assertThat(post("/operate/editors", Map.of("name", "Edda"), "email", "edda@example.org"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(accounts.having(Role.EDITOR))
                .anyMatch(editor -> new EmailAddress("edda@example.org").equals(editor.email()));
        assertThat(post("/operate/editors", Map.of(), "email", "edda"))
                .bodyText()
                .contains("Enter the editor's name", "Enter an e-mail address", "value=\"edda\"");
    }

    @Test
    void onceAnOperatorHasSignedInTheConsoleOffersNoMoreLinks(@Autowired WaysIn waysIn) {
        events.publishEvent(new AccountSignedIn(operator));
        assertThat(facts.holds(Fact.OPERATOR_SIGNED_IN)).isTrue();
        assertThat(waysIn.offer()).isEmpty();
        assertThat(waysIn.recover()).startsWith("http://localhost:8080/sign-in/");
    }

    /** Undone at the end, as the other tests need their operators. */
    @Test
    @Transactional
    void theConsoleGivesNoLinkOfAnOperatorWhoIsKeptOut(@Autowired WaysIn waysIn, @Autowired JdbcClient jdbc) {
        jdbc.sql("update account set suspended_at = now()").update();
        assertThatThrownBy(waysIn::recover)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Every operator of this site was suspended");
        assertThat(waysIn.offer()).isEmpty();
        jdbc.sql("update account set suspended_at = null where id = :id")
                .param("id", operator.value())
                .update();
        waysIn.recover();
        assertThat(jdbc.sql("select account_id from one_time_link order by made_at desc limit 1")
                        .query(UUID.class)
                        .single())
                .isEqualTo(operator.value());
    }

    private MvcTestResult post(String path, Map<String, String> fields, String field, String value) {
        var request = mvc.post().uri(path).with(asOperator()).with(csrf());
        fields.forEach((name, text) -> {
            if (!name.equals(field)) {
                request.param(name, text);
            }
        });
        return request.param(field, value).exchange();
    }

    private Doctor doctor(String email) {
        return doctors.find(accounts.find(new EmailAddress(email)).orElseThrow().id())
                .orElseThrow();
    }

    private RequestPostProcessor asOperator() {
        return People.as(operator, "OPERATOR");
    }
}
