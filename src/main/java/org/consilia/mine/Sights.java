package org.consilia.mine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Entry;
import org.consilia.audit.Subject;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the record which people saw a question, besides its asker; what a program opened, nobody saw. */
@Component
class Sights {

    /** Somebody who looks ten times on one day is one line. */
    private record OnDay(@Nullable UUID actor, String role, LocalDate day) {}

    private final Audit audit;

    Sights(Audit audit) {
        this.audit = audit;
    }

    /** Each time that somebody saw it, the earliest first. */
    List<Sight> of(QuestionId question, AccountId asker) {
        return entries(question, asker).stream().map(Sights::toSight).toList();
    }

    /** The first time that each person saw it on a day, the latest first. */
    List<Sight> byDay(QuestionId question, AccountId asker) {
        var seen = new HashSet<OnDay>();
        return entries(question, asker).stream()
                .filter(entry -> seen.add(
                        new OnDay(entry.actor(), entry.role(), LocalDate.ofInstant(entry.at(), ZoneOffset.UTC))))
                .map(Sights::toSight)
                .toList()
                .reversed();
    }

    private List<Entry> entries(QuestionId question, AccountId asker) {
        return audit.of(Subject.question(question.value())).stream()
                .filter(entry -> entry.deed() == Deed.SAW)
                .filter(entry -> entry.actor() != null && !asker.value().equals(entry.actor()))
                .toList();
    }

    private static Sight toSight(Entry entry) {
        return new Sight(entry.at(), entry.role());
    }
}
