/**
 * What belongs to the asker: their questions with the answers, what they agreed to, taking it back, a copy of
 * everything, and the way out. Owns the table export.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "topic",
            "question",
            "answer",
            "doctor",
            "quote",
            "notification",
            "triage",
            "privacy"
        })
package org.consilia.mine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
