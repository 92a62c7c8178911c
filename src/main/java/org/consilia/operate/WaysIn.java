package org.consilia.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilia.account.Account;
import org.consilia.account.AccountId;
import org.consilia.account.AccountSignedIn;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.account.OneTimeLinks;
import org.consilia.operate.SiteFacts.Fact;
import org.consilia.permit.Role;
import org.consilia.web.Site;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links for whoever sits at the console: the first operator, an operator who is locked out, and the made-up
 * people of a demonstration. Who can start the program can read the database, so a link gives nothing away.
 */
@Component
class WaysIn {

    private static final Duration VALIDITY = Duration.ofHours(24);
    private static final String OPERATORS_PAGE = "/operate";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final SiteFacts facts;
    private final Demonstration demonstration;
    private final Site site;

    WaysIn(Accounts accounts, OneTimeLinks links, SiteFacts facts, Demonstration demonstration, Site site) {
        this.accounts = accounts;
        this.links = links;
        this.facts = facts;
        this.demonstration = demonstration;
        this.site = site;
    }

    /** The lines to print at a start; none once an operator has been in and nothing is a demonstration. */
    @Transactional
    public List<String> offer() {
        facts.lock();
        facts.note(Fact.ADDRESS, site.address(""));
        var lines = new ArrayList<String>();
        if (demonstration.isHere()) {
            lines.add("This is a demonstration. Links that sign in once, good for 24 hours:");
            lines.add("  an asker     " + linkOf(DemonstrationPlay.ASKER, "/mine"));
            lines.add("  a doctor     " + linkOf(DemonstrationPlay.FIRST_DOCTOR, "/desk"));
            lines.add("  an editor    " + linkOf(DemonstrationPlay.EDITOR, "/editing"));
            operator().ifPresent(id -> lines.add("  an operator  " + site.address(link(id, OPERATORS_PAGE))));
        } else if (!facts.holds(Fact.OPERATOR_SIGNED_IN)) {
            operator().ifPresent(id -> {
                lines.add("No operator has signed in yet. This link does so once, within 24 hours:");
                lines.add("  " + site.address(link(id, OPERATORS_PAGE)));
            });
        }
        return lines;
    }

    /** A link for an operator who has lost their way in, at the address where the site was last served. */
    @Transactional
    public String recover() {
        facts.lock();
        var address = facts.value(Fact.ADDRESS).orElseGet(() -> site.address(""));
        var operator = operator()
                .orElseThrow(
                        () -> new CannotStart("Every operator of this site was suspended by another one, and a link"
                                + " would let none of them in."));
        return address + link(operator, OPERATORS_PAGE);
    }

    @EventListener
    void on(AccountSignedIn event) {
        var isOperator = accounts.find(event.id())
                .filter(account -> account.roles().contains(Role.OPERATOR))
                .isPresent();
        if (isOperator) {
            facts.note(Fact.OPERATOR_SIGNED_IN, "");
        }
    }

    /** Some operator who is not suspended; on a new site the first one, made now. */
    private Optional<AccountId> operator() {
        var operators = accounts.having(Role.OPERATOR);
        if (operators.isEmpty()) {
            return Optional.of(accounts.add(null, "Operator", Role.OPERATOR));
        }
        return operators.stream()
                .filter(operator -> !operator.isSuspended())
                .findFirst()
                .map(Account::id);
    }

    private String linkOf(EmailAddress email, String destination) {
        return site.address(link(accounts.of(email), destination));
    }

    private String link(AccountId account, String destination) {
        return links.next(account, destination, VALIDITY);
    }
}
