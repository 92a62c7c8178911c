package org.consilia.desk;

import java.util.List;
import org.consilia.answer.SectionChange;
import org.consilia.moderation.Decision;

/** An editor's change to a doctor's words, with its reason. */
public record Correction(Decision decision, List<SectionChange> changes) {

    public Correction {
        changes = List.copyOf(changes);
    }
}
