/**
 * A question from held to public, with its consents or its origin. Owns the tables question, question_topic,
 * consent, gate_verdict, second_look and tombstone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "topic", "triage", "privacy", "pack"})
package org.consilia.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
