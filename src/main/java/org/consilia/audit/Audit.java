package org.consilia.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilia.vault.SealOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes down who saw and did what. What is done is written in the transaction that does it: both are kept or neither.
 * What is seen needs no call at all: a private text is sealed, opening it is news, and the page that shows it is not
 * sent before the record is on disk (see {@link SeenFirst}).
 */
@Component
public class Audit {

    /** For what no person did, and for commands at the terminal. */
    private static final String PROGRAM = "PROGRAM";

    private static final String VISITOR = "VISITOR";

    /** The roles in which somebody may act, the most powerful first: the record holds one. */
    private static final List<String> ROLES = List.of("OPERATOR", "EDITOR", "DOCTOR", "ASKER");

    private final AuditRepository repository;
    private final Pending pending;
    private final Clock clock;

    Audit(AuditRepository repository, Pending pending, Clock clock) {
        this.repository = repository;
        this.pending = pending;
        this.clock = clock;
    }

    public void did(Deed deed, Subject subject) {
        pending.done(entry(deed, subject, null));
    }

    /** With another id that says more, such as the role that was given. */
    public void did(Deed deed, Subject subject, String detail) {
        pending.done(entry(deed, subject, detail));
    }

    /** For private things that are not sealed texts; those are noticed by themselves. */
    public void saw(Subject subject) {
        pending.seen(entry(Deed.SAW, subject, null));
    }

    @EventListener
    void on(SealOpened event) {
        saw(Subject.of(event.column(), event.row()));
    }

    /** Everything done to one thing in a time, the earliest first. */
    public List<Entry> of(Subject subject, Instant from, Instant to) {
        return repository.of(subject, from, to);
    }

    /** Everything done to one thing so far. */
    public List<Entry> of(Subject subject) {
        return of(subject, Instant.EPOCH, clock.instant().plus(Duration.ofDays(1)));
    }

    private Entry entry(Deed deed, Subject subject, @Nullable String detail) {
        var door = pending.door();
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated() || who instanceof AnonymousAuthenticationToken) {
            var role = door == null ? PROGRAM : VISITOR;
            return new Entry(clock.instant(), null, role, deed, subject.toString(), door, detail);
        }
        return new Entry(
                clock.instant(), UUID.fromString(who.getName()), role(who), deed, subject.toString(), door, detail);
    }

    private static String role(Authentication who) {
        var roles = who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> String.valueOf(authority).replaceFirst("^ROLE_", ""))
                .toList();
        return ROLES.stream().filter(roles::contains).findFirst().orElse(VISITOR);
    }
}
