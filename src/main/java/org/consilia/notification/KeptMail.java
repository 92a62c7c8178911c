package org.consilia.notification;

import java.time.Instant;
import java.util.List;

/** A mail as the development viewer shows it. */
public record KeptMail(String to, String subject, Instant sentAt, String text) {

    public List<String> lines() {
        return text.lines().toList();
    }
}
