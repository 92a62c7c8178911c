package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ConsiliaTest
class LinkWishesTests {

    private static final Network HOME = Network.of("192.0.2.17");
    private static final Network ELSEWHERE = Network.of("203.0.113.5");

    @Autowired
    LinkWishes wishes;

    @Autowired
    Accounts accounts;

    @Autowired
    WishGranting granting;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fiveTriesAreSentAtOnceAndTheSixthWaitsAQuarterOfAnHour() {
        var email = People.someAddress();
        var account = accounts.of(email);
        for (var tried = 0; tried < 6; tried++) {
            wishes.add(email, HOME);
        }
        grantAll();
        assertThat(sentTo(account)).isEqualTo(5);
        aQuarterOfAnHourPasses();
        grantAll();
        assertThat(sentTo(account)).isEqualTo(6);
    }

    @Test
    void tryingOnAndOnMakesOneMoreLinkAndNotTwenty() {
        var email = People.someAddress();
        var account = accounts.of(email);
        for (var tried = 0; tried < 20; tried++) {
            wishes.add(email, HOME);
        }
        grantAll();
        aQuarterOfAnHourPasses();
        grantAll();
        assertThat(sentTo(account)).isEqualTo(6);
    }

    @Test
    void aStrangerElsewhereKeepsNobodyWaiting() {
        var email = People.someAddress();
        var account = accounts.of(email);
        for (var tried = 0; tried < 10; tried++) {
            wishes.add(email, ELSEWHERE);
        }
        grantAll();
        var before = sentTo(account);
        wishes.add(email, HOME);
        grantAll();
        assertThat(sentTo(account)).isEqualTo(before + 1);
    }

    @Test
    void theTwentyFirstLinkWaitsAlsoWhereNoneOfThemIsSentYet() {
        var email = People.someAddress();
        accounts.of(email);
        var granted = transactions.execute(
                _ -> IntStream.range(0, 25).filter(_ -> granting.grant(email)).count());
        assertThat(granted).isEqualTo(20);
    }

    @Test
    void anUnknownAddressLeavesTheSameRowsBehindAsAKnownOne() {
        var known = People.someAddress();
        accounts.of(known);
        var unknown = People.someAddress();
        for (var tried = 0; tried < 7; tried++) {
            wishes.add(known, HOME);
            wishes.add(unknown, HOME);
        }
        grantAll();
        assertThat(waiting(known)).containsExactly(false, false, false, false, false, true, false);
        assertThat(waiting(unknown)).isEqualTo(waiting(known));
    }

    /** Looked at where the address has to stay: a sixth try waits with it. */
    @Test
    void neitherTheAddressNorTheNetworkRestsInTheClear() {
        var email = People.someAddress();
        for (var tried = 0; tried < 6; tried++) {
            wishes.add(email, HOME);
        }
        assertThat(waiting(email)).contains(true);
        assertThat(jdbc.sql(
                                "select encode(mark, 'escape') || encode(email, 'escape') from link_wish where email is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(email.value()) || row.contains("192.0.2"));
    }

    @Test
    void onceDealtWithTheAddressIsGone() {
        var known = People.someAddress();
        accounts.of(known);
        var unknown = People.someAddress();
        wishes.add(known, HOME);
        wishes.add(unknown, HOME);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(waiting(known)).isEqualTo(waiting(unknown)).containsExactly(false));
        assertThat(sentTo(accounts.of(known))).isEqualTo(1);
    }

    @Test
    void theWishesOfAnErasedAccountGoWithItBeforeTheyAreDue() {
        var email = People.someAddress();
        var account = accounts.of(email);
        for (var tried = 0; tried < 6; tried++) {
            wishes.add(email, HOME);
        }
        grantAll();
        assertThat(waiting(email)).contains(true);
        accounts.erase(account);
        assertThat(waiting(email)).doesNotContain(true);
    }

    @Test
    void aNetworkIsTheSharedPartOfAnAddress() {
        assertThat(List.of("192.0.2.17", "2001:db8:12:34::1", "::1", "not one"))
                .extracting(address -> Network.of(address).value())
                .containsExactly("192.0.2.*", "2001:db8:12::*", "0:0:0::*", "?");
    }

    /** Other threads grant too, so one may still be at it. */
    private void grantAll() {
        Awaitility.await().until(() -> {
            wishes.grant();
            return jdbc.sql("select count(*) from link_wish where email is not null and due_at <= now()")
                            .query(Integer.class)
                            .single()
                    == 0;
        });
    }

    private void aQuarterOfAnHourPasses() {
        for (var table : List.of("link_wish set asked_at = asked_at", "link_wish set due_at = due_at")) {
            jdbc.sql("update " + table + " - interval '15 minutes'").update();
        }
    }

    /** For each wish for an address, the oldest first: whether it still waits and so has to know the address. */
    private List<Boolean> waiting(EmailAddress email) {
        return jdbc.sql("select email is not null from link_wish where mark = :mark order by asked_at")
                .param("mark", vault.mark(SealedColumn.LINK_WISH_EMAIL, HOME.value() + "\n" + email.value()))
                .query((row, _) -> row.getBoolean(1))
                .list();
    }

    private int sentTo(AccountId account) {
        return jdbc.sql("select count(*) from message where account_id = :account and kind = 'SIGN_IN'")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }
}
