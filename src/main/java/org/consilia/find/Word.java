package org.consilia.find;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.TermQuery;

/** A word of an enquiry as one view of the index knows it: looked up once, however often it is then needed. */
record Word(Term term, TermStates places, float rarity) {

    boolean isKnown() {
        return places.docFreq() > 0;
    }

    TermQuery query() {
        return new TermQuery(term, places);
    }
}
