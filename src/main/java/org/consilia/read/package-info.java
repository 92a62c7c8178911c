/** What anyone can read: the home page, what was found, a question with its answers, a doctor's page. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"topic", "triage", "question", "answer", "doctor", "find", "trust", "moderation"})
package org.consilia.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
