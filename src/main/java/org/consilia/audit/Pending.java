package org.consilia.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What is not on disk yet. Deeds wait for the end of their transaction, because the chain is locked from the first row
 * until the commit; sights wait until their page is ready, so that a list of a hundred questions is one commit.
 */
@Component
class Pending {

    private static final String SEEN = Pending.class.getName();

    /** What the table takes; a request of an odd method is no page's. */
    private static final String DOOR = "[A-Z]+:[A-Za-z0-9/{}._*-]{1,100}";

    private final AuditRepository repository;
    private final TransactionTemplate alone;

    Pending(AuditRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void done(Entry entry) {
        if (canWriteInTransaction()) {
            atCommit(entry);
        } else {
            write(List.of(entry));
        }
    }

    void seen(Entry entry) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            seen(request).putIfAbsent(entry.subject(), entry);
        } else {
            done(entry);
        }
    }

    /** Puts on disk what the running request has seen. */
    void writeSeen() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            var seen = seen(request);
            if (!seen.isEmpty()) {
                write(List.copyOf(seen.values()));
                seen.clear();
            }
        }
    }

    /** The running request's page; null outside of one. */
    @Nullable
    String door() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        var request = attributes.getRequest();
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var door = request.getMethod() + ":" + (pattern == null ? withoutIds(request) : patternOf(pattern.toString()));
        return door.matches(DOOR) ? door : null;
    }

    /** Sign-in happens before any page is matched. */
    private static String withoutIds(HttpServletRequest request) {
        return request.getRequestURI().matches("/[a-z-]+(/[a-z-]+)?") ? request.getRequestURI() : "/";
    }

    /** A pattern such as {@code /sign-in/{token:[a-z]+}} without what an id must look like. */
    private static String patternOf(String pattern) {
        return pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }

    private void write(List<Entry> entries) {
        alone.executeWithoutResult(_ -> repository.add(entries));
    }

    private static boolean canWriteInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private void atCommit(Entry entry) {
        var waiting = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Deeds.class::isInstance)
                .map(Deeds.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var fresh = new Deeds(repository, new ArrayList<>());
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
        waiting.entries().add(entry);
    }

    /** Each thing once, however many of its texts are opened. */
    @SuppressWarnings("unchecked")
    private static Map<String, Entry> seen(RequestAttributes request) {
        var seen = (Map<String, Entry>) request.getAttribute(SEEN, RequestAttributes.SCOPE_REQUEST);
        if (seen == null) {
            seen = new LinkedHashMap<>();
            request.setAttribute(SEEN, seen, RequestAttributes.SCOPE_REQUEST);
        }
        return seen;
    }

    /** What one transaction does, written as its last act. */
    private record Deeds(AuditRepository repository, List<Entry> entries) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            repository.add(List.copyOf(entries));
            entries.clear();
        }
    }
}
