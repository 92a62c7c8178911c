package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.Mailboxes.Purpose;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
        stranger.post("/sign-in/address", "token", link.substring(link.lastIndexOf('/') + 1));
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
        assertThat(confirm(link())).hasStatus(HttpStatus.GONE);
        assertThat(accounts.find(after).orElseThrow().id()).isEqualTo(other);
        assertThat(accounts.find(somebody).orElseThrow().email()).isEqualTo(before);
    }

    @Test
    void whoErasesTheirAccountTakesItAlong() {
        give(after);
        accounts.erase(somebody);
        assertThat(jdbc.sql("select count(*) from new_address where account_id = :account")
                        .param("account", somebody.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOldLinkIsRefused() {
        give(after);
        var link = link();
        jdbc.sql("update new_address set given_at = given_at - interval '25 hours' where account_id = :account")
                .param("account", somebody.value())
                .update();
        assertThat(pages.get().uri(link)).hasStatus(HttpStatus.GONE);
        assertThat(confirm(link)).hasStatus(HttpStatus.GONE);
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
                .envelope(somebody, Purpose.NEW_ADDRESS, "/mine", Duration.ofDays(7))
                .orElseThrow();
        assertThat(envelope.to()).isEqualTo(after);
        return envelope.path();
    }

    private MvcTestResult confirm(String link) {
        return new Visitor(pages).post("/sign-in/address", "token", link.substring(link.lastIndexOf('/') + 1));
    }
}
