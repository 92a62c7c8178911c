package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Entry;
import org.consilia.audit.Subject;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliaTest
class RecoveryTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private AccountId doctor;
    private AccountId editor;

    @BeforeEach
    void people() {
        doctor = accounts.add(People.someAddress(), "Dr Recovery", Role.DOCTOR);
        editor = accounts.add(People.someAddress(), "An editor", Role.EDITOR);
    }

    @Test
    void aMailedLinkAloneDoesNotLetADoctorIn() {
        var visitor = new Visitor(pages);
        var link = mailed(doctor);
        assertThat(visitor.get(link)).hasStatusOk().bodyText().contains("Use your passkey to go on");
        assertThat(press(link, visitor)).hasRedirectedUrl("/sign-in/waiting");
        assertThat(visitor.get("/mine")).hasRedirectedUrl("/sign-in");
        assertThat(deeds(doctor)).contains(Deed.ASKED_RECOVERY).doesNotContain(Deed.SIGNED_IN);
    }

    @Test
    void aMailedLinkThatIsNotEnoughIsUsedUpAllTheSame() {
        var link = mailed(doctor);
        press(link, new Visitor(pages));
        assertThat(press(link, new Visitor(pages))).hasRedirectedUrl("/sign-in/expired");
    }

    @Test
    void aMailedLinkLetsAnAskerIn() {
        var visitor = new Visitor(pages);
        assertThat(press(mailed(People.somebody(accounts)), visitor)).hasRedirectedUrl("/mine");
        assertThat(visitor.get("/mine")).hasStatusOk();
    }

    @Test
    void aRoleGivenMeanwhileCountsToo() {
        var somebody = People.somebody(accounts);
        var link = mailed(somebody);
        accounts.grant(somebody, Role.DOCTOR);
        assertThat(press(link, new Visitor(pages))).hasRedirectedUrl("/sign-in/waiting");
    }

    @Test
    void whoCameInBeforeTheRoleWasGivenIsNotHereAsWhoTheyAreNow() {
        var asAsker = new Visitor(pages, People.as(doctor));
        var link = mailed(doctor);
        assertThat(asAsker.get(link)).bodyText().contains("Use your passkey to go on");
        assertThat(press(link, asAsker)).hasRedirectedUrl("/sign-in/waiting");
        var asDoctor = new Visitor(pages, People.as(doctor, "DOCTOR"));
        assertThat(press(mailed(doctor), asDoctor)).hasRedirectedUrl("/mine");
    }

    @Test
    void anEditorLetsADoctorInAgainWithAReasonOnRecord() {
        press(mailed(doctor), new Visitor(pages));
        var id = waiting(doctor).id();
        var desk = new Visitor(pages, People.as(editor, "EDITOR"));
        assertThat(desk.get("/editing/recoveries")).bodyText().contains("Dr Recovery");
        assertThat(desk.post("/editing/recoveries/" + id + "/decision", "verdict", "approve"))
                .hasStatusOk()
                .bodyText()
                .contains("Write how you know that it is them");
        assertThat(desk.post("/editing/recoveries/" + id + "/decision", "verdict", "approve", "reason", "We spoke."))
                .hasRedirectedUrl("/editing/recoveries");
        assertThat(deeds(doctor)).contains(Deed.APPROVED_RECOVERY);
        assertThat(messages(doctor, "RECOVERED")).isEqualTo(1);
        assertThat(desk.get("/editing/recoveries/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql("select encode(reason, 'escape') from recovery where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("We spoke");
    }

    @Test
    void whoIsRefusedGetsNoLink() {
        press(mailed(doctor), new Visitor(pages));
        recoveries.decide(waiting(doctor).id(), who(editor, Role.EDITOR), false, "Nobody answered the phone.");
        assertThat(messages(doctor, "RECOVERED")).isZero();
        assertThat(deeds(doctor)).contains(Deed.REFUSED_RECOVERY);
    }

    @Test
    void ofTwoDecisionsTheFirstCounts() {
        press(mailed(doctor), new Visitor(pages));
        var id = waiting(doctor).id();
        recoveries.decide(id, who(editor, Role.EDITOR), false, "No.");
        recoveries.decide(id, who(editor, Role.EDITOR), true, "Yes.");
        assertThat(messages(doctor, "RECOVERED")).isZero();
    }

    @Test
    void nobodyDecidesOnTheirOwnOrWithoutTheRole() {
        press(mailed(editor), new Visitor(pages));
        var id = waiting(editor).id();
        assertThatThrownBy(() -> recoveries.decide(id, who(editor, Role.EDITOR), true, "Me."))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> recoveries.decide(id, who(doctor, Role.DOCTOR), true, "A friend."))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aNewDoctorIsInvited() {
        assertThat(messages(doctor, "INVITED")).isEqualTo(1);
    }

    @Test
    void aLinkThatSomebodyVouchesForLetsADoctorIn() {
        var visitor = new Visitor(pages);
        assertThat(press(links.next(doctor, "/mine/passkeys", Duration.ofDays(7)), visitor))
                .hasRedirectedUrl("/mine/passkeys");
        assertThat(visitor.get("/mine/passkeys/new")).hasStatusOk();
    }

    private String mailed(AccountId account) {
        return links.mailed(account, "/mine", Duration.ofHours(1));
    }

    private Recovery waiting(AccountId account) {
        return recoveries.waiting().stream()
                .filter(recovery -> recovery.account().id().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private List<Deed> deeds(AccountId account) {
        return audit.of(Subject.account(account.value().toString())).stream()
                .map(Entry::deed)
                .toList();
    }

    private int messages(AccountId account, String kind) {
        return jdbc.sql("select count(*) from message where account_id = :account and kind = :kind")
                .param("account", account.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private static Who who(AccountId account, Role role) {
        return new Who(account.value(), Set.of(Role.ASKER, role));
    }

    private static MvcTestResult press(String link, Visitor visitor) {
        return visitor.post("/sign-in/opening", "token", link.substring(link.lastIndexOf('/') + 1));
    }
}
