package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.Mailboxes.Purpose;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.pack.KeptUntil;
import org.consilia.pack.Pack;
import org.consilia.permit.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@ConsiliaTest
class NewAddressTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Audit audit;

    @Autowired
    NewAddresses newAddresses;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    private EmailAddress before;
    private EmailAddress after;
    private AccountId somebody;

    @BeforeEach
    void enter() {
        before = People.someAddress();
        after = People.someAddress();
        somebody = accounts.of(before);
    }

    @Test
    void itCountsOnceTheLinkInTheNewMailboxIsOpened() {
        assertThat(give(after)).hasRedirectedUrl("/mine/address/sent");
        assertThat(accounts.find(somebody).orElseThrow().email()).isEqualTo(before);
        var link = link();
        assertThat(pages.get().uri(link)).hasStatusOk().bodyText().contains("Yes, use this address");
        assertThat(confirm(link)).hasStatusOk().bodyText().contains("Your address is changed");
        assertThat(accounts.find(after).orElseThrow().id()).isEqualTo(somebody);
        assertThat(accounts.find(before)).isEmpty();
        assertThat(confirm(link)).hasStatus(HttpStatus.GONE);
        assertThat(audit.of(Subject.account(somebody.value().toString())))
                .anyMatch(entry -> entry.deed() == Deed.CHANGED_ADDRESS);
    }

    @Test
    void theLinkSignsNobodyIn() {
        give(after);
        var stranger = new Visitor(pages);
        var link = link();
        stranger.post("/sign-in/address", "token", token(link).value());
        assertThat(stranger.get("/mine")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void bothMailboxesHearOfIt() {
        give(after);
        assertThat(jdbc.sql("select kind from message where account_id = :account")
                        .param("account", somebody.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("ADDRESS_CHANGING", "NEW_ADDRESS");
    }

    @Test
    void anAddressThatBelongsToSomebodyElseIsNotTakenFromThem() {
        var other = accounts.of(after);
        give(after);
        assertThat(confirm(link())).hasStatus(HttpStatus.CONFLICT).bodyText().contains("belongs to another account");
        assertThat(accounts.find(after).orElseThrow().id()).isEqualTo(other);
        assertThat(accounts.find(somebody).orElseThrow().email()).isEqualTo(before);
    }

    @Test
    void whoErasesTheirAccountTakesItAlong() {
        give(after);
        accounts.erase(somebody);
        assertThat(rows()).isZero();
    }

    @Test
    void anOldLinkIsRefused() {
        give(after);
        var link = link();
        given("25 hours");
        assertThat(pages.get().uri(link)).hasStatus(HttpStatus.GONE);
        assertThat(confirm(link)).hasStatus(HttpStatus.GONE);
    }

    @Test
    void whoeverIsWarnedKeepsTheOldAddressWithoutAFreshSignIn() {
        give(after);
        var link = link();
        var visitor = new Visitor(pages, People.as(somebody, Duration.ofHours(6)));
        assertThat(visitor.get("/mine/address"))
                .bodyText()
                .contains(after.value(), "Keep my old address", "/mine/devices");
        assertThat(visitor.post("/mine/address/withdrawal")).hasRedirectedUrl("/mine/address");
        assertThat(visitor.get("/mine/address")).bodyText().doesNotContain(after.value(), "Keep my old address");
        assertItIsCalledOff(link);
        assertThat(audit.of(Subject.account(somebody.value().toString())))
                .anyMatch(entry -> entry.deed() == Deed.KEPT_ADDRESS);
    }

    @Test
    void signingOutEverywhereCallsItOff() {
        give(after);
        var link = link();
        new Visitor(pages, People.as(somebody, Duration.ofHours(6))).post("/mine/devices/ending-all");
        assertItIsCalledOff(link);
    }

    @Test
    void aNewRoleCallsItOffSinceTheInvitationGoesToTheAddressThatWasVouchedFor() {
        give(after);
        var link = link();
        accounts.grant(somebody, Role.DOCTOR);
        assertItIsCalledOff(link);
    }

    @Test
    void anAccountHasFiveSentInAQuarterOfAnHour() {
        for (var tried = 0; tried < 5; tried++) {
            assertThat(give(People.someAddress())).hasRedirectedUrl("/mine/address/sent");
        }
        assertThat(give(People.someAddress())).hasStatusOk().bodyText().contains("Please wait a quarter of an hour");
        assertThat(messages("NEW_ADDRESS")).isEqualTo(5);
    }

    @Test
    void aMailboxGetsFiveInAQuarterOfAnHourFromHoweverManyAccounts() {
        for (var tried = 0; tried < 5; tried++) {
            somebody = People.somebody(accounts);
            assertThat(give(after)).hasRedirectedUrl("/mine/address/sent");
        }
        somebody = People.somebody(accounts);
        assertThat(give(after)).hasStatusOk().bodyText().contains("Please wait a quarter of an hour");
        assertThat(messages("NEW_ADDRESS")).isZero();
    }

    @Test
    void whatNobodyConfirmedGoesAfterADay() {
        give(after);
        given("23 hours");
        events.publishEvent(new KeptUntil(Pack.Kept.SIGN_IN_LINKS, Instant.EPOCH));
        assertThat(rows()).isEqualTo(1);
        given("2 hours");
        events.publishEvent(new KeptUntil(Pack.Kept.SIGN_IN_LINKS, Instant.EPOCH));
        assertThat(rows()).isZero();
    }

    @Test
    void ofTwoWhoConfirmTheSameAddressAtOnceOneGetsItAndTheOtherIsToldSo() {
        give(after);
        var quicker = link();
        var quick = somebody;
        somebody = People.somebody(accounts);
        give(after);
        var slower = link();
        var slow = somebody;
        var second = transactions.execute(_ -> {
            newAddresses.confirm(token(quicker));
            var waiting = CompletableFuture.supplyAsync(() -> confirm(slower));
            Awaitility.await().until(this::somebodyWaitsForTheAddress);
            return waiting;
        });
        assertThat(second.join())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Your address is not changed", "belongs to another account");
        assertThat(accounts.find(after).orElseThrow().id()).isEqualTo(quick).isNotEqualTo(slow);
    }

    private boolean somebodyWaitsForTheAddress() {
        return jdbc.sql("""
                select exists (select 1 from pg_stat_activity
                               where wait_event_type = 'Lock' and query like 'update account set email%')
                """).query(Boolean.class).single();
    }

    private void assertItIsCalledOff(String link) {
        assertThat(confirm(link)).hasStatus(HttpStatus.GONE);
        assertThat(accounts.find(somebody).orElseThrow().email()).isEqualTo(before);
    }

    /** Makes it this much older. */
    private void given(String ago) {
        jdbc.sql("update new_address set given_at = given_at - :ago::interval where account_id = :account")
                .param("ago", ago)
                .param("account", somebody.value())
                .update();
    }

    private int rows() {
        return jdbc.sql("select count(*) from new_address where account_id = :account")
                .param("account", somebody.value())
                .query(Integer.class)
                .single();
    }

    private int messages(String kind) {
        return jdbc.sql("select count(*) from message where account_id = :account and kind = :kind")
                .param("account", somebody.value())
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult give(EmailAddress address) {
        return new Visitor(pages, People.as(somebody)).post("/mine/address", "email", address.value());
    }

    /** Once the mail is out: each link takes the place of the one before. */
    private String link() {
        Awaitility.await()
                .until(() -> jdbc.sql("""
                select count(*) from message where account_id = :account and state <> 'SENT'
                """)
                                .param("account", somebody.value())
                                .query(Integer.class)
                                .single()
                        == 0);
        var envelope = mailboxes
                .envelope(somebody, null, Purpose.NEW_ADDRESS, "/mine", Duration.ofDays(7))
                .orElseThrow();
        assertThat(envelope.to()).isEqualTo(after);
        return envelope.path();
    }

    private MvcTestResult confirm(String link) {
        return new Visitor(pages).post("/sign-in/address", "token", token(link).value());
    }

    private static Token token(String link) {
        return new Token(link.substring(link.lastIndexOf('/') + 1));
    }
}
