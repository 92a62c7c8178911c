/**
 * Doctors' answers: typed claims with references, their revisions, and the editor's decision. Owns the tables answer,
 * answer_revision and answer_decision.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "bench", "question", "doctor"})
package org.consilia.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
