package org.consilia.find;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.util.VectorUtil;

/**
 * Of the answers that are truly nearest, the share that the walk through the graph has found.
 *
 * @param ofTen of the nearest ten
 * @param ofHundred of the nearest hundred
 */
record Recall(double ofTen, double ofHundred) {

    /** Comparing one enquiry with every answer takes a while. */
    private static final int MOST_ENQUIRIES = 60;

    static Recall of(IndexReader reader, List<Enquiry> enquiries) throws IOException {
        var some = enquiries.subList(0, Math.min(MOST_ENQUIRIES, enquiries.size()));
        var searcher = new IndexSearcher(reader);
        var ten = 0.0;
        var hundred = 0.0;
        for (var enquiry : some) {
            var meaning = MeaningBytes.of(enquiry.meaning());
            var all = sortedNearness(reader, meaning);
            var query = new KnnByteVectorQuery(AnswerDocument.NEAR, meaning, LuceneSearch.breadth(reader));
            var found = new int[LuceneSearch.NEAREST];
            var hits = searcher.search(query, LuceneSearch.NEAREST).scoreDocs;
            for (var i = 0; i < hits.length; i++) {
                found[i] = nearness(reader, hits[i].doc, meaning);
            }
            ten += share(found, all, 10);
            hundred += share(found, all, 100);
        }
        return new Recall(ten / some.size(), hundred / some.size());
    }

    private static double share(int[] found, int[] all, int nearest) {
        var least = all[Math.max(0, all.length - nearest)];
        var wanted = Math.min(nearest, all.length);
        return Math.min(
                        wanted,
                        Arrays.stream(found).filter(each -> each >= least).count())
                / (double) wanted;
    }

    private static int[] sortedNearness(IndexReader reader, byte[] meaning) throws IOException {
        var all = new int[reader.maxDoc()];
        for (var leaf : reader.leaves()) {
            var values = leaf.reader().getByteVectorValues(AnswerDocument.NEAR);
            for (var i = 0; i < values.size(); i++) {
                all[leaf.docBase + values.ordToDoc(i)] = VectorUtil.dotProduct(meaning, values.vectorValue(i));
            }
        }
        Arrays.sort(all);
        return all;
    }

    private static int nearness(IndexReader reader, int doc, byte[] meaning) throws IOException {
        var leaves = reader.leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var values = leaf.reader().getByteVectorValues(AnswerDocument.NEAR);
        var iterator = values.iterator();
        iterator.advance(doc - leaf.docBase);
        return VectorUtil.dotProduct(meaning, values.vectorValue(iterator.index()));
    }
}
