package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ConsiliaTest
class DevicesTests {

    private static final Who OPERATOR = new Who(UUID.randomUUID(), Set.of(Role.ASKER, Role.OPERATOR));

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Devices devices;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private AccountId somebody;

    @BeforeEach
    void enter() {
        somebody = People.somebody(accounts);
    }

    @Test
    void everyPlaceWhereOneIsSignedInIsListedAndThisOneSaysSo() {
        var phone = signedIn();
        var desk = signedIn();
        assertThat(desk.get("/mine/devices"))
                .hasStatusOk()
                .bodyText()
                .contains("This device", "Sign out there", "Network 127.0.0.*");
        assertThat(devices.of(somebody, sessionId(phone)))
                .hasSize(2)
                .filteredOn(Device::isThis)
                .hasSize(1);
    }

    @Test
    void oneIsEndedAndTheOtherGoesOn() {
        var phone = signedIn();
        var desk = signedIn();
        desk.post("/mine/devices/ending", "device", idOf(phone));
        assertThat(phone.get("/mine")).hasRedirectedUrl("/sign-in");
        assertThat(desk.get("/mine")).hasStatusOk();
        assertThat(audit.of(Subject.account(somebody.value().toString())))
                .anyMatch(entry -> entry.deed() == Deed.ENDED_SESSIONS);
    }

    @Test
    void allAreEndedThisOneToo() {
        var phone = signedIn();
        var desk = signedIn();
        assertThat(desk.post("/mine/devices/ending-all")).hasRedirectedUrl("/");
        assertThat(phone.get("/mine")).hasRedirectedUrl("/sign-in");
        assertThat(desk.get("/mine")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void nobodyEndsWhatIsSomebodyElses() {
        var other = signedIn();
        var id = idOf(other);
        somebody = People.somebody(accounts);
        signedIn().post("/mine/devices/ending", "device", id);
        assertThat(other.get("/mine")).hasStatusOk();
    }

    @Test
    void whoIsSuspendedIsOutAtTheNextClickAndStaysOut() {
        var phone = signedIn();
        accounts.suspend(somebody, OPERATOR, "The licence is being looked into.");
        assertThat(phone.get("/mine")).hasRedirectedUrl("/sign-in");
        assertThat(press(links.next(somebody, "/mine", Duration.ofHours(1)), new Visitor(pages)))
                .isEqualTo("/sign-in/expired");
        accounts.restore(somebody, OPERATOR);
        assertThat(press(links.next(somebody, "/mine", Duration.ofHours(1)), new Visitor(pages)))
                .isEqualTo("/mine");
    }

    @Test
    void aNewRoleEndsEverySessionThatBeganWithoutIt() {
        var phone = signedIn();
        accounts.grant(somebody, Role.EDITOR);
        assertThat(phone.get("/mine")).hasRedirectedUrl("/sign-in");
        var desk = new Visitor(pages);
        press(links.next(somebody, "/mine", Duration.ofHours(1)), desk);
        accounts.grant(somebody, Role.EDITOR);
        assertThat(desk.get("/mine")).hasStatusOk();
    }

    @Test
    void aSessionOfSomebodySuspendedIsOverAsSoonAsItIsWritten() {
        accounts.suspend(somebody, OPERATOR, "The licence is being looked into.");
        jdbc.sql("""
                insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                                            max_inactive_interval, expiry_time, principal_name)
                values (:id, :id, 0, 0, 43200, 9999999999999, :name)
                """)
                .param("id", UUID.randomUUID().toString())
                .param("name", somebody.value().toString())
                .update();
        assertThat(devices.of(somebody, "")).isEmpty();
    }

    @Test
    void onlyAnOperatorSuspendsAndNobodyThemselves() {
        var editor = new Who(UUID.randomUUID(), Set.of(Role.ASKER, Role.EDITOR));
        var self = new Who(somebody.value(), Set.of(Role.ASKER, Role.OPERATOR));
        assertThatThrownBy(() -> accounts.suspend(somebody, editor, "No")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> accounts.suspend(somebody, self, "No")).isInstanceOf(NotPermitted.class);
    }

    private Visitor signedIn() {
        var visitor = new Visitor(pages);
        assertThat(press(links.next(somebody, "/mine", Duration.ofHours(1)), visitor))
                .isEqualTo("/mine");
        return visitor;
    }

    private static String press(String link, Visitor visitor) {
        var pressed = visitor.post("/sign-in/opening", "token", link.substring(link.lastIndexOf('/') + 1));
        return Visitor.redirect(pressed);
    }

    private String idOf(Visitor visitor) {
        return jdbc.sql("select primary_id from spring_session where session_id = :id")
                .param("id", sessionId(visitor))
                .query(String.class)
                .single();
    }

    private static String sessionId(Visitor visitor) {
        return new String(Base64.getDecoder().decode(visitor.session()), StandardCharsets.UTF_8);
    }
}
