package org.consilia.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;
import org.consilia.embedding.Embeddings;
import org.jspecify.annotations.Nullable;

/**
 * The answers in the form in which they are found: one Lucene document for each answer.
 *
 * <p><b>Idea.</b> The database is the truth; this is a copy made for one purpose, which can be thrown away and built
 * again at any time. It holds only what ranking needs ({@link AnswerDocument}) and the ids that lead back to the database,
 * where a result is read afresh before it is shown. What has been taken back can thus be late here without being shown.
 *
 * <p><b>Changes.</b> A question's answers are replaced together, atomically. A change is seen by searches after
 * {@link #refresh}, and lasts after {@link #commit}, which stores with it a cursor: how far the index has followed the
 * database. After a crash the index wakes as of its last commit and follows on from there. Any number of threads may
 * search while one writes; each search sees one unchanging view. An index made by another model or another version of
 * this class has another folder ({@link LuceneIndexes}); were it opened, it would be emptied.
 */
class LuceneIndex implements PassageIndex {

    /** Raise the number when what is written of an answer changes. */
    private static final String FORMAT = "3 " + Embeddings.MODEL;

    private static final String FORMAT_KEY = "format";
    private static final String CURSOR_KEY = "cursor";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Checksums checksums;
    private volatile Optional<String> cursor;

    private LuceneIndex(Directory directory) throws IOException {
        this.directory = directory;
        var kept = userData(directory);
        var usable = FORMAT.equals(kept.get(FORMAT_KEY));
        cursor = usable ? Optional.ofNullable(kept.get(CURSOR_KEY)) : Optional.empty();
        writer = new IndexWriter(
                directory,
                Segments.settings()
                        .setOpenMode(usable ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE));
        searchers = viewsOf(writer);
        checksums = new Checksums(directory);
    }

    /** Stands for everything an index of this program is made with: the layout, the model and Lucene's own format. */
    static String madeWith() {
        var made = FORMAT + " " + Version.LATEST.major;
        return TextHash.of(made).hex().substring(0, 8);
    }

    static LuceneIndex in(Path folder) throws IOException {
        return new LuceneIndex(FSDirectory.open(folder));
    }

    static LuceneIndex inMemory() throws IOException {
        return new LuceneIndex(new ByteBuffersDirectory());
    }

    /** A damaged segment shows here; the writer's lock must not outlive it. */
    private static SearcherManager viewsOf(IndexWriter writer) throws IOException {
        try {
            return new SearcherManager(writer, new Viewing());
        } catch (IOException | RuntimeException damaged) {
            IOUtils.closeWhileHandlingException(writer);
            throw damaged;
        }
    }

    @Override
    public void replace(String question, List<IndexedAnswer> answers) throws IOException {
        writer.updateDocuments(
                new Term(AnswerDocument.QUESTION, question),
                answers.stream().map(AnswerDocument::of).toList());
    }

    @Override
    public void remove(String question) throws IOException {
        writer.deleteDocuments(new Term(AnswerDocument.QUESTION, question));
    }

    @Override
    public void removeAll() throws IOException {
        writer.deleteAll();
        cursor = Optional.empty();
    }

    @Override
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    @Override
    public void commit(String upTo) throws IOException {
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, CURSOR_KEY, upTo).entrySet());
        writer.commit();
        cursor = Optional.of(upTo);
    }

    /** Returns when no segments are being merged: as an index is some minutes after it was filled. */
    void awaitMerges() {
        Segments.awaitMerges(writer);
    }

    @Override
    public boolean purge() throws IOException {
        if (!Purging.isDone(writer)) {
            return false;
        }
        if (writer.hasUncommittedChanges() && cursor.isPresent()) {
            refresh();
            commit(cursor.get());
        }
        return true;
    }

    @Override
    public Optional<String> cursor() {
        return cursor;
    }

    @Override
    public Candidates candidatesFor(Enquiry enquiry, Set<String> withoutAnswers) throws IOException {
        var searcher = searchers.acquire();
        try {
            return new LuceneSearch((LuceneSearcher) searcher, enquiry).candidates(withoutAnswers);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public Map<String, Float> raritiesOf(Set<String> stems) throws IOException {
        var searcher = searchers.acquire();
        try {
            var rarities = new HashMap<String, Float>();
            for (var stem : stems) {
                rarities.put(stem, ((LuceneSearcher) searcher).rarityOf(stem));
            }
            return rarities;
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public Optional<float[]> meaningOf(String question) throws IOException {
        var searcher = searchers.acquire();
        try {
            var hits = searcher.search(new TermQuery(new Term(AnswerDocument.QUESTION, question)), 1).scoreDocs;
            return hits.length == 0
                    ? Optional.empty()
                    : Optional.of(AnswerDocument.questionMeaning(searcher.getIndexReader(), hits[0].doc));
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void lookOver(long bytes) throws IOException {
        var searcher = searchers.acquire();
        try {
            checksums.read(searcher.getIndexReader(), bytes);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public int size() throws IOException {
        var searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            searchers.release(searcher);
        }
    }

    /** What was not committed is read again by who opens this next. Whatever fails, no file and no lock is kept. */
    @Override
    public void close() throws IOException {
        IOUtils.close(checksums, searchers, writer, directory);
    }

    private static Map<String, String> userData(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Map.of();
        }
        try (var reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    private static class Viewing extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            return new LuceneSearcher(reader);
        }
    }
}
