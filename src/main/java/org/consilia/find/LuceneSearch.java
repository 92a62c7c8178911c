package org.consilia.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * One search through one view of the index: three walks find candidates (nearest questions, nearest answers, best BM25),
 * then all that is stored of each is read.
 */
class LuceneSearch {

    /** Also the breadth of the walk (efSearch): at 200, next to none of the true 100 nearest are missed. */
    static final int NEAREST_QUESTIONS = 100;

    static final int NEAREST_ANSWERS = 50;
    static final int BEST_WORDS = 100;

    /** Of a long message the rarest words; the others say little and would be looked up in long lists. */
    static final int MOST_WORDS = 64;

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

    Candidates candidates(Set<String> withoutAnswers) throws IOException {
        var rarest = rarest(enquiry.stems(), MOST_WORDS);
        var words = anyOf(rarest, rarest(enquiry.synonyms(), MOST_SYNONYMS));
        var evidence = evidenceOf(docs(words, withoutAnswers.size()), words);
        evidence.removeIf(each -> withoutAnswers.contains(each.answer()));
        return new Candidates(evidence, weightOf(rarest));
    }

    private List<Evidence> evidenceOf(SortedSet<Integer> docs, Query words) throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        var names = new Names(enquiry.coreStems(), searcher::rarityOf);
        var evidence = new ArrayList<Evidence>(docs.size());
        for (var leaf : searcher.getIndexReader().leaves()) {
            var end = leaf.docBase + leaf.reader().maxDoc();
            var inLeaf = docs.subSet(leaf.docBase, end);
            if (!inLeaf.isEmpty()) {
                var pages = Pages.of(leaf, enquiry, weight);
                for (var doc : inLeaf) {
                    evidence.add(pages.turnedTo(doc - leaf.docBase, names));
                }
            }
        }
        return evidence;
    }

    private List<String> rarest(Set<String> stems, int most) throws IOException {
        record Rare(String stem, float rarity) {}
        var known = new ArrayList<Rare>();
        for (var stem : stems) {
            if (searcher.knows(stem)) {
                known.add(new Rare(stem, searcher.rarityOf(stem)));
            }
        }
        return known.stream()
                .sorted(Comparator.comparing(Rare::rarity).reversed())
                .limit(most)
                .map(Rare::stem)
                .toList();
    }

    private static Query anyOf(List<String> stems, List<String> synonyms) {
        var any = new BooleanQuery.Builder();
        for (var stem : stems) {
            any.add(new TermQuery(new Term(LuceneIndex.WORDS, stem)), BooleanClause.Occur.SHOULD);
        }
        for (var stem : synonyms) {
            var word = new TermQuery(new Term(LuceneIndex.WORDS, stem));
            any.add(new BoostQuery(word, OF_SYNONYMS), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /** In the order of the index, which is the order its lists are read in. */
    private SortedSet<Integer> docs(Query words, int spare) throws IOException {
        var questions =
                new KnnFloatVectorQuery(LuceneIndex.QUESTION_MEANING, enquiry.meaning(), NEAREST_QUESTIONS + spare);
        var answers = new KnnFloatVectorQuery(LuceneIndex.ANSWER_MEANING, enquiry.meaning(), NEAREST_ANSWERS + spare);
        var docs = new TreeSet<Integer>();
        for (var query : List.of(questions, answers)) {
            for (var hit : searcher.search(query, NEAREST_QUESTIONS + spare).scoreDocs) {
                docs.add(hit.doc);
            }
        }
        for (var hit : searcher.search(words, BEST_WORDS + spare).scoreDocs) {
            docs.add(hit.doc);
        }
        return docs;
    }

    /** What the enquiry's words could weigh at most: BM25 gives a word up to 2.2 times its rarity, seldom over 1. */
    private float weightOf(List<String> stems) throws IOException {
        var weight = 0f;
        for (var stem : stems) {
            weight += searcher.rarityOf(stem);
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
            Vectors questionMeanings,
            Vectors answerMeanings,
            @Nullable Scorer words) {

        static Pages of(LeafReaderContext leaf, Enquiry enquiry, Weight words) throws IOException {
            var reader = leaf.reader();
            return new Pages(
                    enquiry,
                    DocValues.getBinary(reader, LuceneIndex.ANSWER),
                    DocValues.getBinary(reader, LuceneIndex.QUESTION),
                    DocValues.getBinary(reader, LuceneIndex.NAMES),
                    DocValues.getBinary(reader, LuceneIndex.KINDS),
                    Vectors.of(reader.getFloatVectorValues(LuceneIndex.QUESTION_MEANING)),
                    Vectors.of(reader.getFloatVectorValues(LuceneIndex.ANSWER_MEANING)),
                    words.scorer(leaf));
        }

        Evidence turnedTo(int doc, Names known) throws IOException {
            var name = known.bestOf(text(names, doc));
            return new Evidence(
                    text(answers, doc),
                    text(questions, doc),
                    questionMeanings.nearness(enquiry.meaning(), doc),
                    answerMeanings.nearness(enquiry.meaning(), doc),
                    words == null ? 0 : bm25(words, doc),
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

        private static float bm25(Scorer words, int doc) throws IOException {
            DocIdSetIterator iterator = words.iterator();
            if (iterator.docID() < doc) {
                iterator.advance(doc);
            }
            return iterator.docID() == doc ? words.score() : 0;
        }
    }

    private record Vectors(FloatVectorValues values, DocIndexIterator iterator) {

        static Vectors of(FloatVectorValues values) {
            return new Vectors(values, values.iterator());
        }

        float nearness(float[] meaning, int doc) throws IOException {
            if (iterator.docID() < doc) {
                iterator.advance(doc);
            }
            return iterator.docID() == doc ? VectorUtil.dotProduct(meaning, values.vectorValue(iterator.index())) : 0;
        }
    }
}
