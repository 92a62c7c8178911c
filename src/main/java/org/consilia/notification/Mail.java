package org.consilia.notification;

import java.util.UUID;
import org.consilia.account.EmailAddress;

/** A mail ready to go. */
record Mail(UUID id, EmailAddress to, String subject, String text) {}
