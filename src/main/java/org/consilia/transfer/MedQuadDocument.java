package org.consilia.transfer;

import java.util.List;

/** One file of MedQuAD: questions and answers about one focus, all from one page of its source. */
record MedQuadDocument(
        MedQuadSource source, String id, String url, String focus, List<String> synonyms, List<Pair> pairs) {

    /** A question with its answer, which is empty where its owner did not let MedQuAD pass it on. */
    record Pair(String key, String kind, String question, String answer) {}
}
