package org.consilia.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.consilia.embedding.Embeddings;
import org.consilia.question.QuestionId;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** A node of its own as far as finding goes, for drills: its own folder, index and thread, on the database of all. */
public class DrillNode implements AutoCloseable {

    private final Path root;
    private final Counting embeddings;
    private final Follower follower;
    private final Passages passages;

    private DrillNode(Path root, Counting embeddings, Follower follower, Passages passages) {
        this.root = root;
        this.embeddings = embeddings;
        this.follower = follower;
        this.passages = passages;
    }

    public void start() {
        follower.start();
    }

    @Override
    public void close() {
        follower.stop();
        embeddings.close();
    }

    public boolean isWhole() {
        return follower.index().isPresent();
    }

    /** Whether a search on this node can come upon this question. */
    public boolean has(QuestionId question) {
        try {
            var index = follower.index();
            return index.isPresent() && index.get().meaningOf(question.value()).isPresent();
        } catch (AlreadyClosedException swapped) {
            return has(question);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    public Found matching(String words) {
        return passages.matching(words);
    }

    /** How many texts of answers this node has worked out the meaning of itself. */
    public int embedded() {
        return embeddings.count.get();
    }

    /** Where the indexes of this node are. */
    public Path root() {
        return root;
    }

    /** The folder of the index that serves. */
    public Path folder() throws IOException {
        return root.resolve(Files.readString(root.resolve("current")));
    }

    /** The files of the index that serves, without the lock. */
    public List<Path> files() throws IOException {
        try (var files = Files.list(folder())) {
            return files.filter(each -> !each.endsWith("write.lock")).sorted().toList();
        }
    }

    /** Whether the files hold what is found and nothing that was removed, so that none is about to be written anew. */
    public boolean isClean() {
        try (var directory = FSDirectory.open(folder());
                var reader = DirectoryReader.open(directory)) {
            var written = Set.copyOf(reader.getIndexCommit().getFileNames());
            var there = Arrays.stream(directory.listAll())
                    .filter(each -> !each.equals(IndexWriter.WRITE_LOCK_NAME))
                    .collect(Collectors.toSet());
            return reader.numDeletedDocs() == 0 && there.equals(written);
        } catch (IOException changing) {
            return false;
        }
    }

    private static class Counting extends Embeddings {

        /** Of texts that were worked out by the following thread, not for a search. */
        private final AtomicInteger count = new AtomicInteger();

        Counting() {
            super(1);
        }

        @Override
        public float[] of(String text) {
            if (Thread.currentThread().getName().equals(Follower.THREAD)) {
                count.incrementAndGet();
            }
            return super.of(text);
        }
    }

    /** Makes nodes beside the one this process has. */
    @Component
    public static class Maker {

        private final ChangeRepository changes;
        private final Answered answered;
        private final VectorRepository vectors;
        private final ByWords byWords;
        private final DataSource database;
        private final ApplicationContext context;

        Maker(
                ChangeRepository changes,
                Answered answered,
                VectorRepository vectors,
                ByWords byWords,
                DataSource database,
                ApplicationContext context) {
            this.changes = changes;
            this.answered = answered;
            this.vectors = vectors;
            this.byWords = byWords;
            this.database = database;
            this.context = context;
        }

        public DrillNode in(Path data) {
            var embeddings = new Counting();
            var own = new Vectors(vectors, changes, answered, embeddings);
            var follower = new Follower(
                    new Upkeep(changes, answered, own, new LuceneIndexes(LuceneIndexes.in(data))),
                    own,
                    database,
                    context);
            return new DrillNode(
                    LuceneIndexes.in(data),
                    embeddings,
                    follower,
                    new Passages(follower, answered, own, embeddings, byWords));
        }
    }
}
