package org.consilia.find;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/** One unchanging view of the index, which remembers how rare words are in it, and where the common ones stand. */
class LuceneSearcher extends IndexSearcher {

    /** Words remembered at most, some megabytes; a larger vocabulary is looked up each time. */
    private static final int MOST_REMEMBERED = 50_000;

    /**
     * Words in more than one answer of so many come in one enquiry after the other, and are looked up once; a million
     * answers have some thousands of them.
     */
    private static final int COMMON = 1_000;

    private final Map<String, Float> rarities = new ConcurrentHashMap<>();
    private final Map<String, Word> common = new ConcurrentHashMap<>();

    LuceneSearcher(IndexReader reader) {
        super(reader);
    }

    /** The inverse document frequency of BM25: 0 for a word that is everywhere, larger the rarer. */
    float rarityOf(String stem) throws IOException {
        var known = rarities.get(stem);
        if (known != null) {
            return known;
        }
        return remembered(stem, getIndexReader().docFreq(new Term(AnswerDocument.WORDS, stem)));
    }

    /** A word with its places in the index, for a query to use. */
    Word word(String stem) throws IOException {
        var known = common.get(stem);
        if (known != null) {
            return known;
        }
        var term = new Term(AnswerDocument.WORDS, stem);
        var places = TermStates.build(this, term, true);
        var word = new Word(term, places, remembered(stem, places.docFreq()));
        if (places.docFreq() > getIndexReader().numDocs() / COMMON) {
            common.put(stem, word);
        }
        return word;
    }

    private float remembered(String stem, double having) {
        double total = getIndexReader().numDocs();
        var rarity = (float) Math.log1p((total - having + 0.5) / (having + 0.5));
        if (rarities.size() < MOST_REMEMBERED) {
            rarities.put(stem, rarity);
        }
        return rarity;
    }
}
