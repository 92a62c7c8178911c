package org.consilia.find;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.apache.lucene.util.VectorUtil;

/**
 * As many answers as one likes, made from some thousands of real ones, for measuring how finding grows: working out a
 * million meanings would take a day. The real ones come first, in an order without order; the same number always makes
 * the same answer.
 *
 * <p><b>Words.</b> A made answer is as long as a real one. Each of its sentences is that one's own or, as often, any
 * other's, so that words are as frequent, and as frequent together, as in life. It is about something with a made-up
 * name, which question, names and some sentences say: a few names come often, most hardly ever (Zipf's law), so that
 * rare words go on arriving as a collection grows.
 *
 * <p><b>Meanings.</b> That of a real question, and of its answer, moved in a direction of chance (Gaussian noise, made
 * as long as before) by as much as real ones lie apart: the cosine is that of some real one to its nearest neighbour,
 * in one case of eight 1. So there are as many close pairs, and as many twins, as in life. What is not as in life: real
 * answers would also fill the space between these clusters, so that the hundredth neighbour of an enquiry is nearer
 * here than it would be.
 */
class ManyAnswers {

    private static final long SEED = 20_261_123;

    /** Different names that may come up; their frequency falls with their rank. */
    private static final int NAMES = 300_000;

    private static final String SYLLABLES = "bacodefigulomaneporasitovexyzhaj";

    /** Of the sentences, those that also say the name. */
    private static final double SAYS_NAME = 0.15;

    /** Enough real ones to know how far apart all are. */
    private static final int MEASURED = 400;

    private final List<IndexedAnswer> real;
    private final List<List<String>> sentences;
    private final float[] questionsApart;
    private final float[] answersApart;

    ManyAnswers(List<IndexedAnswer> known) {
        var shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, new Random(SEED));
        real = List.copyOf(shuffled);
        sentences = real.parallelStream().map(each -> sentencesOf(each.text())).toList();
        questionsApart = apart(IndexedAnswer::questionMeaning);
        answersApart = apart(IndexedAnswer::answerMeaning);
    }

    private static List<String> sentencesOf(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }

    /** Nearness of some real meanings to the nearest other. */
    private float[] apart(Function<IndexedAnswer, float[]> meaning) {
        var apart = new float[Math.min(MEASURED, real.size())];
        for (var i = 0; i < apart.length; i++) {
            apart[i] = -1;
            for (var j = 0; j < real.size(); j++) {
                if (i != j) {
                    apart[i] = Math.max(
                            apart[i], VectorUtil.dotProduct(meaning.apply(real.get(i)), meaning.apply(real.get(j))));
                }
            }
        }
        return apart;
    }

    IndexedAnswer get(int number) {
        var id = idOf(number);
        if (number < real.size()) {
            var one = real.get(number);
            return new IndexedAnswer(
                    id, id, one.asked(), one.names(), one.text(), one.questionMeaning(), one.answerMeaning());
        }
        var random = new Random(SEED + number * 0x9E3779B97F4A7C15L);
        var place = random.nextInt(real.size());
        var like = real.get(place);
        var name = name((int) Math.pow(NAMES, random.nextDouble()));
        var names = new ArrayList<>(like.names());
        names.add(name);
        return new IndexedAnswer(
                id,
                id,
                like.asked() + " " + name,
                names,
                text(place, name, random),
                moved(like.questionMeaning(), questionsApart, random),
                moved(like.answerMeaning(), answersApart, random));
    }

    /** Twelve letters and digits without order, as real ones are; the last five are the number. */
    private static String idOf(int number) {
        var scattered = Long.toString((number + 1) * 0x9E3779B97F4A7C15L >>> 2, 32);
        var last = "0000" + Integer.toString(number, 32);
        return scattered.substring(scattered.length() - 7) + last.substring(last.length() - 5);
    }

    static int numberOf(String id) {
        return Integer.parseInt(id.substring(id.length() - 5), 32);
    }

    private String text(int place, String name, Random random) {
        var text = new StringBuilder();
        for (var own : sentences.get(place)) {
            var others = sentences.get(random.nextInt(sentences.size()));
            var sentence = random.nextBoolean() || others.isEmpty() ? own : others.get(random.nextInt(others.size()));
            text.append(sentence).append(' ');
            if (random.nextDouble() < SAYS_NAME) {
                text.append("This is so in ").append(name).append(". ");
            }
        }
        return text.toString();
    }

    /** The same letters for the same number, like "sitova" or "lomaneco". */
    private static String name(int number) {
        var name = new StringBuilder();
        for (var left = number + 16; left > 0; left /= 16) {
            name.append(SYLLABLES, left % 16 * 2, left % 16 * 2 + 2);
        }
        return name.toString();
    }

    private static float[] moved(float[] meaning, float[] apart, Random random) {
        var nearness = Math.min(apart[random.nextInt(apart.length)], 1f);
        var noise = new float[meaning.length];
        for (var i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        VectorUtil.l2normalize(noise);
        var sideways = (float) Math.sqrt(1 - nearness * nearness);
        for (var i = 0; i < noise.length; i++) {
            noise[i] = nearness * meaning[i] + sideways * noise[i];
        }
        VectorUtil.l2normalize(noise);
        return noise;
    }

    /** How near the nearest real neighbours are: a tenth, half and nine tenths are below. */
    void describe(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%,d real answers; cosine to the nearest other question %s, answer %s%n",
                real.size(),
                spread(questionsApart),
                spread(answersApart));
    }

    private static String spread(float[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f, %.2f",
                sorted[sorted.length / 10],
                sorted[sorted.length / 2],
                sorted[sorted.length * 9 / 10]);
    }
}
