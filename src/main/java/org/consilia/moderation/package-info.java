/**
 * What editors rule and what leads to it: screening before a doctor sees a question, reports by readers, the risk in an
 * answer, decisions. Owns the tables screening, report and decision.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "question", "answer", "privacy"})
package org.consilia.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
