package org.consilia.operate;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.consilia.find.DrillNode;
import org.consilia.question.QuestionId;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bin/drill index}: two nodes follow one database while answers are published, some in transactions that commit
 * late, and taken back; then one node's index is damaged in every way while somebody searches. Prints what it measured.
 */
@Component
class IndexDrill {

    private static final Duration FINDABLE = Duration.ofSeconds(2);
    private static final Duration GONE = Duration.ofSeconds(1);

    /** An index of a few megabytes is looked over in seconds, and built again in some more. */
    private static final Duration WHOLE_AGAIN = Duration.ofMinutes(2);

    /** At first every text is worked out, at some tens a second where the machine is busy. */
    private static final Duration WHOLE_AT_FIRST = Duration.ofMinutes(15);

    /** Far more often than editors sign, and not faster than two nodes on one machine can work texts out. */
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(300);

    /** Every so many publications, one is begun that commits only after these. */
    private static final int BEFORE_A_LATE_ONE = 10;

    private final DrillNode.Maker maker;
    private final DrillContent content;

    IndexDrill(DrillNode.Maker maker, DrillContent content) {
        this.maker = maker;
        this.content = content;
    }

    /**
     * On an empty database.
     *
     * @param folder for the data of the two nodes
     * @param questions published before it begins
     * @param changes published and, one in three, taken back while it is measured
     * @return whether everything was as it should be
     */
    boolean run(Path folder, int questions, int changes, PrintStream out) {
        content.begin();
        for (var from = 0; from < questions; from += 100) {
            content.takeIn(from, Math.min(100, questions - from));
        }
        try (var one = maker.in(folder.resolve("one"));
                var other = maker.in(folder.resolve("other"))) {
            for (var node : List.of(one, other)) {
                node.start();
                await(node::isWhole, WHOLE_AT_FIRST);
            }
            out.printf(
                    "Two nodes, %,d questions, %,d changes, one in %d of them in a transaction that commits late%n",
                    questions, changes, BEFORE_A_LATE_ONE);
            var follows = follow(List.of(one, other), questions, changes, out);
            return damage(one, out) && follows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean follow(List<DrillNode> nodes, int from, int count, PrintStream out) {
        var ready = content.answered(from, count);
        var findable = new Stopwatch(nodes, DrillNode::has);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i += BEFORE_A_LATE_ONE) {
                var written = new CountDownLatch(1);
                var mayCommit = new CountDownLatch(1);
                var first = ready.get(i);
                var late = others.submit(() -> {
                    content.publish(first, () -> {
                        written.countDown();
                        await(mayCommit);
                    });
                    findable.watch(first);
                });
                await(written);
                for (var each : ready.subList(i + 1, Math.min(i + BEFORE_A_LATE_ONE, count))) {
                    LockSupport.parkNanos(BETWEEN_CHANGES.toNanos());
                    content.publish(each, () -> {});
                    findable.watch(each);
                }
                mayCommit.countDown();
                await(late::isDone, WHOLE_AGAIN);
            }
        }
        findable.finish();
        var gone = new Stopwatch(nodes, (node, question) -> !node.has(question));
        var shown = 0;
        for (var i = 0; i < count; i += 3) {
            var question = ready.get(i);
            LockSupport.parkNanos(BETWEEN_CHANGES.toNanos());
            content.takeBack(question);
            gone.watch(question);
            for (var node : nodes) {
                shown += isShown(node, question, DrillContent.title(from + i)) ? 1 : 0;
            }
        }
        gone.finish();
        out.println("findable after publishing: " + findable);
        out.println("gone after taking back:    " + gone + "; shown after it: " + shown);
        return findable.isWithin(0.99, FINDABLE) && gone.isWithin(1, GONE) && shown == 0;
    }

    private static boolean isShown(DrillNode node, QuestionId question, String words) {
        return node.matching(words).passages().stream()
                .anyMatch(passage -> passage.question().id().equals(question));
    }

    private boolean damage(DrillNode node, PrintStream out) throws IOException {
        var isGood = true;
        await(node::isClean, WHOLE_AGAIN);
        try (var reader = new DrillReader(node)) {
            var embedded = node.embedded();
            for (var deed : deeds(node).entrySet()) {
                reader.begin();
                var folder = node.folder();
                var began = System.nanoTime();
                deed.getValue().run();
                var noticed = await(() -> !node.isWhole() || !folder.equals(folderOf(node)), WHOLE_AGAIN);
                var whole = await(() -> node.isWhole() && !folder.equals(folderOf(node)), WHOLE_AGAIN);
                out.printf(
                        "%-34s noticed after %5.2f s, whole after %5.2f s; %s%n",
                        deed.getKey(), (noticed - began) / 1e9, (whole - began) / 1e9, reader);
                isGood &= reader.isContent();
            }
            var again = node.embedded() - embedded;
            out.printf("texts worked out again: %d%n", again);
            return isGood && again == 0;
        }
    }

    /** Everything that is done to the index, by name: what is there to flip is looked up when its turn comes. */
    private static Map<String, Runnable> deeds(DrillNode node) throws IOException {
        var deeds = new LinkedHashMap<String, Runnable>();
        for (var kind :
                node.files().stream().map(IndexDrill::kind).distinct().sorted().toList()) {
            deeds.put("one bit flipped in " + kind, () -> flip(largest(node, kind)));
        }
        deeds.put("a file deleted", () -> delete(largest(node, "")));
        deeds.put("the index's folder deleted", () -> deleteAll(folderOf(node)));
        deeds.put("the folder of all indexes deleted", () -> deleteAll(node.root()));
        return deeds;
    }

    /** Files of one kind end alike; {@code segments_4} and its like are one. */
    private static String kind(Path file) {
        var name = file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.')) : "segments";
    }

    /** The largest file of a kind, or of all, where this index has none of the kind. */
    private static Path largest(DrillNode node, String kind) {
        try {
            var files = node.files();
            return files.stream()
                    .filter(file -> kind(file).equals(kind))
                    .max(Comparator.comparing(IndexDrill::size))
                    .or(() -> files.stream().max(Comparator.comparing(IndexDrill::size)))
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException merged) {
            return 0;
        }
    }

    private static void flip(Path path) {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            var middle = file.length() / 2;
            file.seek(middle);
            var before = file.read();
            file.seek(middle);
            file.write(before ^ 1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void deleteAll(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path folderOf(DrillNode node) {
        try {
            return node.folder();
        } catch (IOException gone) {
            return node.root();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something is so, and says when it was. */
    static long await(BooleanSupplier isSo, Duration longest) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The drill waited " + longest.toSeconds() + " s in vain");
            }
            LockSupport.parkNanos(1_000_000);
        }
        return System.nanoTime();
    }
}
