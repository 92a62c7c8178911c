package org.consilia.triage;

import java.util.List;

/**
 * What must be said together to raise a red flag, and what must not: one line of the rule file. Some do not count in a
 * long story, where somebody asks about an illness known for years and tells of nothing new.
 */
record Rule(
        RedFlag redFlag,
        boolean isEmergency,
        List<List<Integer>> together,
        List<Integer> unless,
        boolean unlessLongStory) {}
