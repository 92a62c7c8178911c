package org.consilia.doctor;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operator's word that a licence is somebody's and in force.
 *
 * @param confirmed which of the numbers, counted from 0; at least one
 * @param specialist the specialty in which the register lists them as a specialist
 */
record Grant(
        Set<Integer> confirmed,
        String method,
        String source,
        @Nullable String specialist,
        LocalDate nextCheckOn) {}
