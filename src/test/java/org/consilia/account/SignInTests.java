package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ConsiliaTest
class SignInTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    WishGranting granting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void openingALinkShowsAButtonAndDoesNotUseTheLinkUp() {
        var link = links.next(People.somebody(accounts), "/mine", Duration.ofHours(1));
        for (var scan = 0; scan < 3; scan++) {
            assertThat(pages.get().uri(link)).hasStatusOk().bodyText().contains("/sign-in/opening");
        }
        assertThat(press(link, new Visitor(pages))).hasRedirectedUrl("/mine");
    }

    @Test
    void theButtonLeadsToThePageThatTheLinkWasMadeFor() {
        var link = links.next(People.somebody(accounts), "/mine/questions/0123456789ab", Duration.ofHours(1));
        assertThat(press(link, new Visitor(pages))).hasRedirectedUrl("/mine/questions/0123456789ab");
    }

    @Test
    void aLinkWorksOnceAndThenSaysSo() {
        var link = links.next(People.somebody(accounts), "/mine", Duration.ofHours(1));
        press(link, new Visitor(pages));
        assertThat(press(link, new Visitor(pages))).hasRedirectedUrl("/sign-in/expired");
        assertThat(pages.get().uri(link))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("This link no longer works", "Send me a new link");
    }

    @Test
    void anOldLinkIsRefusedInWords() {
        var link = links.next(People.somebody(accounts), "/mine", Duration.ofSeconds(-1));
        assertThat(pages.get().uri(link)).hasStatus(HttpStatus.GONE);
        assertThat(press(link, new Visitor(pages))).hasRedirectedUrl("/sign-in/expired");
    }

    @Test
    void signingInChangesTheSession() {
        var visitor = new Visitor(pages);
        visitor.post("/ask", "title", "Itchy elbow", "body", "For a week.");
        var before = visitor.session();
        assertThat(before).isNotNull();
        press(links.next(People.somebody(accounts), "/mine", Duration.ofHours(1)), visitor);
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/mine")).hasStatusOk();
    }

    @Test
    void theDatabaseHoldsNoLinkThatCouldBeUsed() {
        var link = links.next(People.somebody(accounts), "/mine", Duration.ofHours(1));
        var token = link.substring(link.lastIndexOf('/') + 1);
        var kept = jdbc.sql("select encode(token_hash, 'escape') || destination from one_time_link")
                .query(String.class)
                .list();
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(token));
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() {
        var known = People.someAddress();
        var account = accounts.of(known);
        assertThat(requestLink(known.value())).hasRedirectedUrl("/sign-in/sent");
        assertThat(requestLink(People.someAddress().value())).hasRedirectedUrl("/sign-in/sent");
        Awaitility.await().until(() -> messagesTo(account) == 1);
    }

    @Test
    void nobodyCanFillSomebodysInbox() {
        var address = People.someAddress();
        var account = accounts.of(address);
        for (var granted = 0; granted < 20; granted++) {
            granting.grant(address);
        }
        assertThat(requestLink(address.value())).hasRedirectedUrl("/sign-in/sent");
        Awaitility.await().until(this::noWishIsDue);
        assertThat(messagesTo(account)).isEqualTo(20);
    }

    @Test
    void anAddressThatCannotBeOneComesBackWithAHint() {
        assertThat(requestLink("not an address"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"not an address\"", "Enter an e-mail address in the right form");
    }

    @Test
    void aFormFromElsewhereIsRefusedInWords() {
        assertThat(pages.post().uri("/sign-in").param("email", "a@example.org")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void pagesOfOthersNeedTheirRole() {
        var somebody = People.somebody(accounts);
        assertThat(pages.get().uri("/mine")).hasRedirectedUrl("/sign-in");
        for (var place : new String[] {"/desk", "/editing", "/operate"}) {
            assertThat(pages.get().uri(place)).hasRedirectedUrl("/sign-in");
            assertThat(pages.get().uri(place).with(People.as(somebody))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private static MvcTestResult press(String link, Visitor visitor) {
        return visitor.post("/sign-in/opening", "token", link.substring(link.lastIndexOf('/') + 1));
    }

    private int messagesTo(AccountId account) {
        return jdbc.sql("select count(*) from message where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    private boolean noWishIsDue() {
        return jdbc.sql("select count(*) from link_wish where email is not null and due_at <= now()")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private MvcTestResult requestLink(String email) {
        return new Visitor(pages).post("/sign-in", "email", email);
    }
}
