/** The way of a question: write → urgency → similar answers → about whom → check → send. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "topic", "triage", "question", "answer", "find"})
package org.consilia.ask;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
