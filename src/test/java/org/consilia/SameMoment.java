package org.consilia;

import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two things done in the same moment: the second begins before the first has committed. */
public record SameMoment(ApplicationContext context) {

    /** The first commits once the second waits for it, or is over. */
    public void of(Runnable first, Runnable second) {
        var later = context.getBean(TransactionOperations.class).execute(_ -> {
            first.run();
            var begun = CompletableFuture.runAsync(second);
            Awaitility.await().pollInSameThread().until(() -> begun.isDone() || isWaitedFor());
            return begun;
        });
        later.join();
    }

    private boolean isWaitedFor() {
        return context.getBean(JdbcClient.class)
                .sql(
                        "select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }
}
