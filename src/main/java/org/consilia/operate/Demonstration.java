package org.consilia.operate;

import org.consilia.account.Accounts;
import org.consilia.operate.SiteFacts.Fact;
import org.consilia.permit.Role;
import org.consilia.question.Questions;
import org.consilia.web.Site;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Content that shows a newcomer the product at work. Loaded into an empty database only; from then on every page says
 * what it is, and the site cannot be opened to others.
 */
@Component
class Demonstration implements SmartInitializingSingleton {

    private final SiteFacts facts;
    private final Accounts accounts;
    private final Questions questions;
    private final DemonstrationPlay play;
    private final Site site;
    private final boolean isWanted;

    Demonstration(
            SiteFacts facts,
            Accounts accounts,
            Questions questions,
            DemonstrationPlay play,
            Site site,
            @Value("${consilia.demonstration:off}") String wanted) {
        this.facts = facts;
        this.accounts = accounts;
        this.questions = questions;
        this.play = play;
        this.site = site;
        this.isWanted = wanted.equals("on");
    }

    /** Before the first page is served. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!isHere()) {
            return;
        }
        if (!site.isDevelopment()) {
            throw new CannotStart("This database holds demonstration content, which no doctor wrote; "
                    + "start with --public on another folder or database, without the demonstration.");
        }
        site.holdsDemonstration();
    }

    boolean isHere() {
        return facts.holds(Fact.DEMONSTRATION);
    }

    /** All of it or nothing. */
    @Transactional
    public void loadIfWanted() {
        if (!isWanted) {
            return;
        }
        facts.lock();
        if (isEmpty()) {
            facts.note(Fact.DEMONSTRATION, "");
            site.holdsDemonstration();
            play.play(DemonstrationContent.read());
        }
    }

    private boolean isEmpty() {
        return questions.counts().isEmpty() && accounts.having(Role.OPERATOR).isEmpty();
    }
}
