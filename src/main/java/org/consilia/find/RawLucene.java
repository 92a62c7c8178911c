package org.consilia.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The two searches that finding begins with, as anybody would write them with Lucene: what the product is held against. */
class RawLucene {

    private final IndexSearcher searcher;

    RawLucene(IndexReader reader) {
        searcher = new IndexSearcher(reader);
    }

    /** The words that the product would look for, chosen before the clock starts. */
    List<String> rarest(Set<String> stems, int most) {
        return stems.stream()
                .filter(stem -> frequency(stem) > 0)
                .sorted(Comparator.comparing(this::frequency))
                .limit(most)
                .toList();
    }

    /** As broad as the product's own two; answers how many were found. */
    int search(byte[] meaning, List<String> words, List<String> synonyms) throws IOException {
        var any = new BooleanQuery.Builder();
        for (var word : words) {
            any.add(having(word), BooleanClause.Occur.SHOULD);
        }
        for (var word : synonyms) {
            any.add(new BoostQuery(having(word), LuceneSearch.OF_SYNONYMS), BooleanClause.Occur.SHOULD);
        }
        var nearest =
                new KnnByteVectorQuery(AnswerDocument.NEAR, meaning, LuceneSearch.breadth(searcher.getIndexReader()));
        return searcher.search(nearest, LuceneSearch.NEAREST).scoreDocs.length
                + searcher.search(any.build(), LuceneSearch.BEST_WORDS).scoreDocs.length;
    }

    private static Query having(String word) {
        return new TermQuery(new Term(AnswerDocument.WORDS, word));
    }

    private int frequency(String stem) {
        try {
            return searcher.getIndexReader().docFreq(new Term(AnswerDocument.WORDS, stem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
