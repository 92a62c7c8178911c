package org.consilia.find;

import java.util.Set;
import org.apache.lucene.util.VectorUtil;
import org.consilia.embedding.Embeddings;

/**
 * What was asked, in the form the index compares: its meaning, its words, and the words of its core.
 *
 * @param synonyms stems of what else the things in it are called, without its own
 */
record Enquiry(float[] meaning, Set<String> stems, Set<String> coreStems, Set<String> synonyms) {

    /** What the asking sentences count beside the message; half kept both kinds of test questions best. */
    private static final float OF_CORE = 0.5f;

    /** A core that is nearly the whole brief would change nothing, and costs as much again. */
    private static final float NEARLY_ALL = 0.75f;

    Enquiry(float[] meaning, Set<String> stems, Set<String> coreStems) {
        this(meaning, stems, coreStems, Set.of());
    }

    static Enquiry of(Asked asked, Embeddings embeddings) {
        var brief = asked.brief();
        var core = asked.briefCore();
        var meaning = embeddings.of(brief);
        return new Enquiry(
                core.length() > NEARLY_ALL * brief.length() ? meaning : mixed(meaning, embeddings.of(core)),
                Stems.of(asked.whole()),
                Stems.of(asked.core()),
                Synonyms.SHIPPED.stemsBeside(asked.whole()));
    }

    private static float[] mixed(float[] meaning, float[] core) {
        var mixture = new float[meaning.length];
        for (var i = 0; i < mixture.length; i++) {
            mixture[i] = meaning[i] + OF_CORE * core[i];
        }
        VectorUtil.l2normalize(mixture);
        return mixture;
    }
}
