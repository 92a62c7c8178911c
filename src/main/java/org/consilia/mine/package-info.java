/** What belongs to the asker: their questions with the answers, what they agreed to, and taking it back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "question", "answer", "doctor", "quote", "triage", "privacy"})
package org.consilia.mine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
