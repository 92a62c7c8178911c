/**
 * The medical editors' queue: what is held, what readers report, public texts that may tell who somebody is, and answers
 * that wait to be signed or sent back.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "question", "answer", "doctor", "trust", "triage", "find", "moderation"})
package org.consilia.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
