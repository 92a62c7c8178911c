package org.consilia.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.consilia.embedding.Embeddings;
import org.jspecify.annotations.Nullable;

/**
 * One search through one view of the index: two walks find candidates (nearest meanings, best BM25), then all
 * that is stored of each is read.
 */
class LuceneSearch {

    static final int NEAREST = 150;

    /** From here on the walk must keep more in sight. */
    private static final int MANY_ANSWERS = 200_000;

    static final int BREADTH_AMONG_MANY = 400;

    static final int BEST_WORDS = 100;

    /** Of a long message the rarest words; the others say little (64 find nothing better) and stand in long lists. */
    static final int MOST_WORDS = 32;

    static final int MOST_SYNONYMS = 32;

    /**
     * What a word counts that was not said but means the same. Counted in full, a thing with many names outweighs all
     * else that was said (docs/benchmarks.md).
     */
    static final float OF_SYNONYMS = 0.4f;

    private final LuceneSearcher searcher;
    private final Enquiry enquiry;

    LuceneSearch(LuceneSearcher searcher, Enquiry enquiry) {
        this.searcher = searcher;
        this.enquiry = enquiry;
    }

    /**
     * How many the walk keeps in sight to find the nearest (efSearch), shared between the segments. With 150, of the ten
     * truly nearest one in 300 is missed among ten or a hundred thousand answers, but one in 15 among a million.
     */
    static int breadth(IndexReader reader) {
        return reader.numDocs() < MANY_ANSWERS ? NEAREST : BREADTH_AMONG_MANY;
    }

    Candidates candidates(Set<String> withoutAnswers) throws IOException {
        var rarest = rarest(enquiry.stems(), MOST_WORDS);
        var words = anyOf(rarest, rarest(enquiry.synonyms(), MOST_SYNONYMS));
        var evidence = evidenceOf(docs(words, withoutAnswers.size()), words);
        evidence.removeIf(each -> withoutAnswers.contains(each.answer()));
        return new Candidates(evidence, weightOf(rarest));
    }

    private List<Word> rarest(Set<String> stems, int most) throws IOException {
        var known = new ArrayList<Word>();
        for (var stem : stems) {
            var word = searcher.word(stem);
            if (word.isKnown()) {
                known.add(word);
            }
        }
        return known.stream()
                .sorted(Comparator.comparing(Word::rarity).reversed())
                .limit(most)
                .toList();
    }

    private static Query anyOf(List<Word> words, List<Word> synonyms) {
        var any = new BooleanQuery.Builder();
        for (var word : words) {
            any.add(word.query(), BooleanClause.Occur.SHOULD);
        }
        for (var word : synonyms) {
            any.add(new BoostQuery(word.query(), OF_SYNONYMS), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /**
     * The candidates in the order of the index, which is the order its lists are read in; those that the words have
     * found with their BM25, the others with a number that is none.
     */
    private TreeMap<Integer, Float> docs(Query words, int spare) throws IOException {
        var nearest = new KnnByteVectorQuery(
                AnswerDocument.NEAR, MeaningBytes.of(enquiry.meaning()), breadth(searcher.getIndexReader()) + spare);
        var docs = new TreeMap<Integer, Float>();
        for (var hit : hits(nearest, NEAREST + spare)) {
            docs.put(hit.doc, Float.NaN);
        }
        for (var hit : hits(words, BEST_WORDS + spare)) {
            docs.put(hit.doc, hit.score);
        }
        return docs;
    }

    private ScoreDoc[] hits(Query query, int most) throws IOException {
        return searcher.search(query, most).scoreDocs;
    }

    private List<Evidence> evidenceOf(TreeMap<Integer, Float> docs, Query words) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        var names = new Names(enquiry.coreStems(), searcher::rarityOf);
        var evidence = new ArrayList<Evidence>(docs.size());
        for (var leaf : searcher.getIndexReader().leaves()) {
            var end = leaf.docBase + leaf.reader().maxDoc();
            var inLeaf = docs.subMap(leaf.docBase, end);
            if (!inLeaf.isEmpty()) {
                var pages = Pages.of(leaf, enquiry, weight);
                for (var doc : inLeaf.entrySet()) {
                    evidence.add(pages.turnedTo(doc.getKey() - leaf.docBase, doc.getValue(), names));
                }
            }
        }
        return evidence;
    }

    /** What the enquiry's words could weigh at most: BM25 gives a word up to 2.2 times its rarity, seldom over 1. */
    private static float weightOf(List<Word> words) {
        var weight = 0f;
        for (var word : words) {
            weight += word.rarity();
        }
        return weight;
    }

    /** The columns of one segment, read forwards. */
    private record Pages(
            Enquiry enquiry,
            BinaryDocValues answers,
            BinaryDocValues questions,
            BinaryDocValues names,
            BinaryDocValues kinds,
            BinaryDocValues meanings,
            @Nullable Scorer words) {

        static Pages of(LeafReaderContext leaf, Enquiry enquiry, Weight words) throws IOException {
            var reader = leaf.reader();
            return new Pages(
                    enquiry,
                    DocValues.getBinary(reader, AnswerDocument.ANSWER),
                    DocValues.getBinary(reader, AnswerDocument.QUESTION),
                    DocValues.getBinary(reader, AnswerDocument.NAMES),
                    DocValues.getBinary(reader, AnswerDocument.KINDS),
                    DocValues.getBinary(reader, AnswerDocument.MEANINGS),
                    words.scorer(leaf));
        }

        Evidence turnedTo(int doc, float bm25, Names known) throws IOException {
            var names = text(this.names, doc);
            var name = known.bestOf(names);
            var question = text(questions, doc);
            meanings.advanceExact(doc);
            var stored = meanings.binaryValue();
            return new Evidence(
                    text(answers, doc),
                    question,
                    Names.subjectOf(names, question),
                    MeaningBytes.nearness(enquiry.meaning(), stored.bytes, stored.offset),
                    MeaningBytes.nearness(enquiry.meaning(), stored.bytes, stored.offset + Embeddings.DIMENSIONS),
                    Float.isNaN(bm25) ? bm25(doc) : bm25,
                    name.named(),
                    name.said(),
                    enquiry.kinds().agreement(kinds(doc)));
        }

        private Kinds kinds(int doc) throws IOException {
            if (!kinds.advanceExact(doc)) {
                return Kinds.UNKNOWN;
            }
            var bytes = kinds.binaryValue();
            return Kinds.unpacked(bytes.bytes, bytes.offset, bytes.length);
        }

        private static String text(BinaryDocValues column, int doc) throws IOException {
            return column.advanceExact(doc) ? column.binaryValue().utf8ToString() : "";
        }

        private float bm25(int doc) throws IOException {
            if (words == null) {
                return 0;
            }
            var iterator = words.iterator();
            if (iterator.docID() < doc) {
                iterator.advance(doc);
            }
            return iterator.docID() == doc ? words.score() : 0;
        }
    }
}
