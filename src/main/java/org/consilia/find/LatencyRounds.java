package org.consilia.find;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consilia.embedding.Embeddings;

/**
 * Asks the same messages again and again and takes the processor time of each step, in one thread. Every message is
 * asked several times with hundreds of others between, so that nothing of it is left in the processor's caches, and its
 * middle time counts: other work on the machine disturbs one, not all.
 */
class LatencyRounds {

    /** The first teach the virtual machine and do not count. */
    private static final int WARM_UP = 2;

    private static final int COUNTED = 3;

    private static final int PASSAGES = 10;

    private static final int ROUNDS = WARM_UP + COUNTED;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Asked> queries;
    private final ManyAnswers many;
    private final Embeddings embeddings;

    LatencyRounds(List<Asked> queries, ManyAnswers many, Embeddings embeddings) {
        this.queries = queries;
        this.many = many;
        this.embeddings = embeddings;
    }

    /** Nanoseconds of each message, by step; and the messages as they were understood. */
    record Times(long[] understood, long[] searched, long[] shown, long[] whole, List<Enquiry> enquiries) {}

    Times ask(PassageIndex index) throws IOException {
        var steps = new long[4][queries.size()][ROUNDS];
        var enquiries = new ArrayList<Enquiry>();
        for (var round = 0; round < ROUNDS; round++) {
            enquiries.clear();
            for (var i = 0; i < queries.size(); i++) {
                var began = threads.getCurrentThreadCpuTime();
                var enquiry = Enquiry.of(queries.get(i), embeddings);
                var understood = threads.getCurrentThreadCpuTime();
                var matches = index.bestFor(enquiry, PASSAGES);
                var searched = threads.getCurrentThreadCpuTime();
                var shown = show(index, queries.get(i), enquiry, matches);
                enquiries.add(enquiry);
                steps[0][i][round] = understood - began;
                steps[1][i][round] = searched - understood;
                steps[2][i][round] = shown;
                steps[3][i][round] = shown + searched - began;
            }
        }
        return new Times(middle(steps[0]), middle(steps[1]), middle(steps[2]), middle(steps[3]), enquiries);
    }

    /** Making the texts is not on the clock: the product reads them from the database. */
    private long show(PassageIndex index, Asked asked, Enquiry enquiry, List<Match> matches) throws IOException {
        var texts = matches.stream()
                .map(match -> many.get(ManyAnswers.numberOf(match.answer())).text())
                .toList();
        var began = threads.getCurrentThreadCpuTime();
        var finder = new PassageFinder(asked, index.raritiesOf(enquiry.stemsAndSynonyms()), enquiry.kinds());
        for (var text : texts) {
            Excerpt.of(text, finder.in(List.of(new Section(text, 0))));
        }
        return threads.getCurrentThreadCpuTime() - began;
    }

    /** Nanoseconds of each message's search alone, by the product and by raw Lucene, in turns. */
    record Duel(long[] product, long[] raw) {}

    Duel ask(PassageIndex index, RawLucene raw, List<Enquiry> enquiries) throws IOException {
        var product = new long[enquiries.size()][ROUNDS];
        var lucene = new long[enquiries.size()][ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            for (var i = 0; i < enquiries.size(); i++) {
                var began = threads.getCurrentThreadCpuTime();
                index.bestFor(enquiries.get(i), PASSAGES);
                product[i][round] = threads.getCurrentThreadCpuTime() - began;
            }
            for (var i = 0; i < enquiries.size(); i++) {
                var meaning = MeaningBytes.of(enquiries.get(i).meaning());
                var words = raw.rarest(enquiries.get(i).stems(), LuceneSearch.MOST_WORDS);
                var synonyms = raw.rarest(enquiries.get(i).synonyms(), LuceneSearch.MOST_SYNONYMS);
                var began = threads.getCurrentThreadCpuTime();
                raw.search(meaning, words, synonyms);
                lucene[i][round] = threads.getCurrentThreadCpuTime() - began;
            }
        }
        return new Duel(middle(product), middle(lucene));
    }

    private static long[] middle(long[][] step) {
        return Arrays.stream(step)
                .mapToLong(times -> {
                    var counted = Arrays.copyOfRange(times, WARM_UP, times.length);
                    Arrays.sort(counted);
                    return counted[COUNTED / 2];
                })
                .toArray();
    }
}
