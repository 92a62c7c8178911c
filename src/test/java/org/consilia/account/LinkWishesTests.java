package org.consilia.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliaTest
class LinkWishesTests {

    private static final Network HOME = Network.of("192.0.2.17");
    private static final Network ELSEWHERE = Network.of("203.0.113.5");

    @Autowired
    LinkWishes wishes;

    @Autowired
    Accounts accounts;

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
    void anUnknownAddressLeavesTheSameRowsBehindAsAKnownOne() {
        var known = People.someAddress();
        accounts.of(known);
        var before = rows();
        wishes.add(known, HOME);
        var ofKnown = rows() - before;
        wishes.add(People.someAddress(), HOME);
        assertThat(rows() - before).isEqualTo(2 * ofKnown);
    }

    @Test
    void neitherTheAddressNorTheNetworkRestsInTheClear() {
        var email = People.someAddress();
        wishes.add(email, HOME);
        assertThat(jdbc.sql("select encode(mark, 'escape') || coalesce(encode(email, 'escape'), '') from link_wish")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(email.value()) || row.contains("192.0.2"));
    }

    @Test
    void onceDealtWithTheAddressIsGone() {
        wishes.add(People.someAddress(), HOME);
        grantAll();
        assertThat(jdbc.sql("select count(*) from link_wish where email is not null and due_at <= now()")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theWishesOfAnErasedAccountGoWithItBeforeTheyAreDue() {
        var email = People.someAddress();
        var account = accounts.of(email);
        for (var tried = 0; tried < 6; tried++) {
            wishes.add(email, HOME);
        }
        grantAll();
        assertThat(waiting(email)).isOne();
        accounts.erase(account);
        assertThat(waiting(email)).isZero();
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
        jdbc.sql("update one_time_link set made_at = made_at - interval '15 minutes'")
                .update();
    }

    private int rows() {
        return jdbc.sql("select count(*) from link_wish").query(Integer.class).single();
    }

    /** How many wishes still hold an address, sealed. */
    private long waiting(EmailAddress email) {
        return jdbc
                .sql("select id, email from link_wish where email is not null")
                .query((row, _) -> vault.open(SealedColumn.LINK_WISH_EMAIL, row.getString("id"), row.getBytes("email")))
                .stream()
                .filter(email.value()::equals)
                .count();
    }

    private int sentTo(AccountId account) {
        return jdbc.sql("select count(*) from message where account_id = :account and kind = 'SIGN_IN'")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }
}
