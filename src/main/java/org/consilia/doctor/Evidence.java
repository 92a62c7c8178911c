package org.consilia.doctor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One check of a licence, kept for ever: which register and number, how it was looked up, when, where to see it, and
 * when to look again.
 */
public record Evidence(
        String register, String number, String method, Instant checkedAt, String source, LocalDate nextCheckOn) {}
