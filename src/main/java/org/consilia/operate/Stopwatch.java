package org.consilia.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import org.consilia.find.DrillNode;
import org.consilia.question.QuestionId;

/** Measures how long after a question changed every node shows it, from a thread of its own, to a few milliseconds. */
class Stopwatch {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final List<DrillNode> nodes;
    private final BiPredicate<DrillNode, QuestionId> isSeen;
    private final Map<QuestionId, Long> watched = new ConcurrentHashMap<>();
    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().start(this::look);
    private volatile boolean finishing;

    Stopwatch(List<DrillNode> nodes, BiPredicate<DrillNode, QuestionId> isSeen) {
        this.nodes = nodes;
        this.isSeen = isSeen;
    }

    /** Begins now for a question that has just changed. */
    void watch(QuestionId question) {
        watched.put(question, System.nanoTime());
    }

    /** Waits until all are seen; one that is not within a minute counts as that. */
    void finish() {
        finishing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this share of them was seen in time. */
    boolean isWithin(double share, Duration time) {
        return !taken.isEmpty()
                && taken.stream().filter(each -> each <= time.toNanos()).count() >= share * taken.size();
    }

    @Override
    public String toString() {
        var sorted = taken.stream().sorted().toList();
        return sorted.isEmpty()
                ? "none"
                : "%d, p50 %d ms, p99 %d ms, longest %d ms"
                        .formatted(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private void look() {
        while (!finishing || !watched.isEmpty()) {
            for (var question : new ArrayList<>(watched.keySet())) {
                var since = watched.getOrDefault(question, 0L);
                var now = System.nanoTime();
                if (now - since > LONGEST.toNanos() || nodes.stream().allMatch(node -> isSeen.test(node, question))) {
                    taken.add(now - since);
                    watched.remove(question);
                }
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1_000_000;
    }
}
