/**
 * Tells people that something waits for them, never what: a neutral line and a one-time link, through the outbox. Owns
 * the table message.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "question", "answer", "doctor", "moderation", "quote"})
package org.consilia.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
