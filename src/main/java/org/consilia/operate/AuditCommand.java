package org.consilia.operate;

import java.io.PrintStream;
import java.time.Instant;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.audit.Audit;
import org.consilia.audit.Chain;
import org.consilia.audit.Entry;
import org.consilia.audit.Subject;
import org.springframework.stereotype.Component;

/** {@code bin/consilia audit}: is the record whole, and who saw a question? */
@Component
class AuditCommand {

    private final Audit audit;
    private final Chain chain;
    private final Accounts accounts;

    AuditCommand(Audit audit, Chain chain, Accounts accounts) {
        this.audit = audit;
        this.chain = chain;
        this.accounts = accounts;
    }

    /** True if nothing is wrong. */
    boolean verify(PrintStream out) {
        var verdict = chain.verify();
        verdict.faults().forEach(out::println);
        out.printf(
                verdict.isGood()
                        ? "The record is whole: %,d entries.%n"
                        : "The record is not whole; it has %,d entries.%n",
                verdict.entries());
        return verdict.isGood();
    }

    void whoSaw(String question, Instant from, Instant to, PrintStream out) {
        var entries = audit.of(Subject.question(question), from, to);
        if (entries.isEmpty()) {
            out.println("Nothing is recorded of this question in that time.");
        }
        entries.forEach(entry -> out.println(line(entry)));
    }

    private String line(Entry entry) {
        return "%s  %-8s  %s  %s  %s%s"
                .formatted(
                        entry.at(),
                        entry.role(),
                        who(entry),
                        entry.deed(),
                        entry.door() == null ? "" : entry.door(),
                        entry.detail() == null ? "" : "  " + entry.detail());
    }

    private String who(Entry entry) {
        var actor = entry.actor();
        if (actor == null) {
            return "-";
        }
        return accounts.find(new AccountId(actor))
                .map(account -> account.name())
                .map(name -> actor + " (" + name + ")")
                .orElse(actor.toString());
    }
}
