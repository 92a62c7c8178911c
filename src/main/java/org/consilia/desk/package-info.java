/** The doctor's desk: what waits, what is in hand, and the page where an answer is written. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "topic", "doctor", "question", "answer", "find", "moderation"})
package org.consilia.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
