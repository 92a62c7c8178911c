package org.consilia.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Everything the index knows for and against one candidate, read exactly from what it has stored. */
record Evidence(
        String answer, String question, float nearQuestion, float nearAnswer, float bm25, float named, float nameSaid) {

    static List<Evidence> of(SortedSet<Integer> docs, Enquiry enquiry, Query words, PassageSearcher searcher)
            throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        var names = new Names(enquiry.coreStems(), searcher);
        var evidence = new ArrayList<Evidence>(docs.size());
        for (var leaf : searcher.getIndexReader().leaves()) {
            var end = leaf.docBase + leaf.reader().maxDoc();
            var inLeaf = docs.subSet(leaf.docBase, end);
            if (!inLeaf.isEmpty()) {
                var pages = Pages.of(leaf, enquiry.meaning(), weight);
                for (var doc : inLeaf) {
                    evidence.add(pages.turnedTo(doc - leaf.docBase, names));
                }
            }
        }
        return evidence;
    }

    /** The columns of one segment, read forwards. */
    private record Pages(
            float[] meaning,
            BinaryDocValues answers,
            BinaryDocValues questions,
            BinaryDocValues names,
            Vectors questionMeanings,
            Vectors answerMeanings,
            @Nullable Scorer words) {

        static Pages of(LeafReaderContext leaf, float[] meaning, Weight words) throws IOException {
            var reader = leaf.reader();
            return new Pages(
                    meaning,
                    DocValues.getBinary(reader, PassageIndex.ANSWER),
                    DocValues.getBinary(reader, PassageIndex.QUESTION),
                    DocValues.getBinary(reader, PassageIndex.NAMES),
                    Vectors.of(reader.getFloatVectorValues(PassageIndex.QUESTION_MEANING)),
                    Vectors.of(reader.getFloatVectorValues(PassageIndex.ANSWER_MEANING)),
                    words.scorer(leaf));
        }

        Evidence turnedTo(int doc, Names known) throws IOException {
            var name = known.bestOf(text(names, doc));
            return new Evidence(
                    text(answers, doc),
                    text(questions, doc),
                    questionMeanings.nearness(meaning, doc),
                    answerMeanings.nearness(meaning, doc),
                    words == null ? 0 : bm25(words, doc),
                    name.named(),
                    name.said());
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

    /** What was said, held against names; each name is judged once however many answers bear it. */
    private record Names(Set<String> said, PassageSearcher searcher, Map<String, Name> judged) {

        private static final Name NONE = new Name(0, 0);

        Names(Set<String> said, PassageSearcher searcher) {
            this(said, searcher, new HashMap<>());
        }

        Name bestOf(String lines) throws IOException {
            var best = NONE;
            for (var line : lines.split("\n")) {
                var name = judged.get(line);
                if (name == null) {
                    name = judge(line);
                    judged.put(line, name);
                }
                best = name.named() > best.named() ? name : best;
            }
            return best;
        }

        private Name judge(String line) throws IOException {
            if (line.isEmpty()) {
                return NONE;
            }
            var whole = 0f;
            var heard = 0f;
            for (var stem : line.split(" ")) {
                var rarity = searcher.rarityOf(stem);
                whole += rarity;
                heard += said.contains(stem) ? rarity : 0;
            }
            var share = whole > 0 ? heard / whole : 0;
            return new Name(share * share * (float) Math.sqrt(heard), share);
        }
    }

    private record Name(float named, float said) {}
}
