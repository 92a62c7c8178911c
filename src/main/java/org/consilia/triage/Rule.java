package org.consilia.triage;

import java.util.List;

/** What must be said together to raise a red flag, and what must not: one line of the rule file. */
record Rule(RedFlag redFlag, boolean isEmergency, List<List<Integer>> together, List<Integer> unless) {

    Urgency urgency(String because) {
        return isEmergency ? new Urgency.Emergency(redFlag, because) : new Urgency.Urgent(redFlag, because);
    }
}
