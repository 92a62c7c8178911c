package org.consilia.question;

import org.consilia.triage.RedFlag;

/** How often editors found the emergency gate right and wrong about one red flag. */
public record GateRecord(RedFlag redFlag, String rulesVersion, int rightTimes, int wrongTimes) {}
