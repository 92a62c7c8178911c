package org.consilia.triage;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often the gate was right, by style and by category, and how long it took. */
final class TriageFigures {

    /** So many of so many. */
    record Share(int some, int all) {

        /** For an interval that holds the true share 95 times in 100. */
        private static final double Z = 1.96;

        Share plus(boolean one) {
            return new Share(some + (one ? 1 : 0), all + 1);
        }

        double value() {
            return all == 0 ? 0 : (double) some / all;
        }

        /** Wilson's interval: honest for small numbers and near 0 and 1. */
        double bound(int side) {
            if (all == 0) {
                return side < 0 ? 0 : 1;
            }
            double share = value();
            double middle = share + Z * Z / (2 * all);
            double width = Z * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
            return (middle + side * width) / (1 + Z * Z / all);
        }

        @Override
        public String toString() {
            return all == 0
                    ? "-"
                    : String.format(Locale.ROOT, "%.3f [%.2f-%.2f] %d/%d", value(), bound(-1), bound(1), some, all);
        }
    }

    /** The figures of one group of texts. An alert is an emergency or an urgent matter. */
    record Group(Share sensitivity, Share specificity, Share emergencies, Share alerts) {

        static final Group EMPTY = new Group(new Share(0, 0), new Share(0, 0), new Share(0, 0), new Share(0, 0));

        Group plus(@Nullable Boolean emergency, Urgency urgency) {
            boolean flagged = urgency instanceof Urgency.Emergency;
            return new Group(
                    emergency != null && emergency ? sensitivity.plus(flagged) : sensitivity,
                    emergency != null && !emergency ? specificity.plus(!flagged) : specificity,
                    emergencies.plus(flagged),
                    alerts.plus(!(urgency instanceof Urgency.NonUrgent)));
        }
    }

    private final String version;
    private final Map<String, Group> groups = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    TriageFigures(String version) {
        this.version = version;
    }

    void add(String style, String category, @Nullable Boolean emergency, Urgency urgency, long nanos) {
        for (var name : List.of("all", "style " + style, "category " + category)) {
            groups.merge(name, Group.EMPTY.plus(emergency, urgency), (group, _) -> group.plus(emergency, urgency));
        }
        this.nanos.add(nanos);
    }

    Group group(String name) {
        return groups.getOrDefault(name, Group.EMPTY);
    }

    void print(PrintStream out) {
        out.println("Rules " + version + ", " + nanos.size() + " texts; share [95 % interval after Wilson] some/all");
        out.printf(Locale.ROOT, "%-36s %-28s %-28s %-28s %s%n", "", "sensitivity", "specificity", "emergency", "alert");
        groups.forEach((name, group) -> out.printf(
                Locale.ROOT,
                "%-36s %-28s %-28s %-28s %s%n",
                name,
                group.sensitivity(),
                group.specificity(),
                group.emergencies(),
                group.alerts()));
        var sorted = nanos.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            double total = sorted.stream().mapToLong(Long::longValue).sum() / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%.0f texts a second on one core; p50 %.3f ms, p99 %.3f ms, longest %.3f ms%n",
                    sorted.size() / total,
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get((int) (sorted.size() * 0.99)) / 1e6,
                    sorted.getLast() / 1e6);
        }
    }
}
