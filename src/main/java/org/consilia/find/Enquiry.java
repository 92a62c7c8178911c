package org.consilia.find;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.util.VectorUtil;
import org.consilia.embedding.Embeddings;

/**
 * What was asked, in the form the index compares: its meaning, its words, the words of its core, and its kind.
 *
 * @param synonyms stems of what else the things in it are called, without its own
 */
record Enquiry(float[] meaning, Set<String> stems, Set<String> coreStems, Set<String> synonyms, Kinds kinds) {

    /** What the asking sentences count beside the message; half kept both kinds of test questions best. */
    private static final float OF_CORE = 0.5f;

    /** A core that is nearly the whole brief would change nothing, and costs as much again. */
    private static final float NEARLY_ALL = 0.75f;

    Enquiry(float[] meaning, Set<String> stems, Set<String> coreStems) {
        this(meaning, stems, coreStems, Set.of());
    }

    Enquiry(float[] meaning, Set<String> stems, Set<String> coreStems, Set<String> synonyms) {
        this(meaning, stems, coreStems, synonyms, KindsOfQuestion.of(meaning));
    }

    static Enquiry of(Asked asked, Embeddings embeddings) {
        return of(asked, embeddings::of);
    }

    /** With meanings from elsewhere, such as a file that keeps them. */
    static Enquiry of(Asked asked, Function<String, float[]> meanings) {
        var brief = asked.brief();
        var core = asked.briefCore();
        var meaning = meanings.apply(Synonyms.SHIPPED.spelledOut(brief));
        return new Enquiry(
                core.length() > NEARLY_ALL * brief.length()
                        ? meaning
                        : mixed(meaning, meanings.apply(Synonyms.SHIPPED.spelledOut(core))),
                Stems.of(asked.whole()),
                Stems.of(asked.core()),
                Synonyms.SHIPPED.stemsBeside(asked.whole()));
    }

    Set<String> stemsAndSynonyms() {
        var all = new HashSet<>(stems);
        all.addAll(synonyms);
        return all;
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
