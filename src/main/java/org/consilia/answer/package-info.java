/**
 * Doctors' answers: typed claims with references, their revisions, and the editor's decision. Owns the tables answer,
 * answer_revision, answer_decision, peer_view and peer_view_decision.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "bench", "question", "doctor"})
package org.consilia.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
