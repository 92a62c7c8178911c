package org.consilia.triage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consilia.embedding.Embeddings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Emergencies and ordinary texts written out in many voices, to which a text can be compared as a whole.
 *
 * <p><b>The idea.</b> The rules catch what somebody thought of, word by word; of emergencies freshly written in other
 * words they missed one in seven to one in five. A sentence vector sees that "she has gone all limp on me" is near "my
 * wife has passed out" without a rule for it. So a text that no rule calls an emergency is compared with every
 * situation here: it counts as one if the mean nearness to its {@value #NEIGHBOURS} nearest emergencies is greater than
 * that to its {@value #NEIGHBOURS} nearest ordinary texts by {@link #MARGIN}. That can be explained to a doctor: the
 * nearest situation is told with the result, and a wrong alarm is mended by writing the text among the ordinary ones.
 *
 * <p><b>The trade-off.</b> Vectors hardly see a "no" or a "ten years ago". Therefore {@link Mentions} has the last
 * word: what the rules understand as denied, past or asked about is no emergency, however near it is.
 *
 * <p><b>Cost.</b> At most {@value #WORDS_READ} words go through the model, whatever the length of what was
 * written: an emergency tells what it is at the beginning. The vectors of the situations are worked out beforehand and
 * shipped, a byte a number ({@link #learnt}); they carry a fingerprint of the words they were made from.
 */
final class Situations {

    /** What a text resembles most, and which red flag that is. */
    record Likeness(RedFlag redFlag, String situation) {}

    private record Situation(@Nullable RedFlag redFlag, String words) {}

    /** So many words are read: with more, a text costs more than the gate may, and is not understood better. */
    static final int WORDS_READ = 32;

    /** Nobody's words are longer, unless they are a trick or a script without spaces. */
    private static final int CHARACTERS_READ = 320;

    /** Of one or two words the model sees no situation: they are left to the rules. */
    private static final int FEWEST_WORDS = 3;

    /** One neighbour alone may be near by accident; of 1, 3, 5 and 8 this was best on texts that it had not seen. */
    private static final int NEIGHBOURS = 5;

    /** Chosen so that ordinary messages are stopped once in 200: docs/safety.md. */
    private static final float MARGIN = 0.043f;

    private static final String VECTORS = "triage/situations/vectors.bin";
    private static final int FINGERPRINT = 32;
    private static final float STEPS = 127;

    private static final Logger LOG = LoggerFactory.getLogger(Situations.class);

    private final List<Situation> situations;
    private final @Nullable Embeddings embeddings;
    private final byte[] vectors;

    private Situations(List<Situation> situations, @Nullable Embeddings embeddings, byte[] vectors) {
        this.situations = situations;
        this.embeddings = embeddings;
        this.vectors = vectors;
    }

    /** Those that this program comes with. */
    static Situations shipped(Embeddings embeddings) {
        var situations = read();
        var content = vectors();
        var fingerprint = fingerprint(situations);
        if (!Arrays.equals(content, 0, Math.min(FINGERPRINT, content.length), fingerprint, 0, FINGERPRINT)) {
            throw new IllegalStateException(VECTORS
                    + " was made from other situations; make it anew: bench triage --learn src/main/resources/"
                    + VECTORS);
        }
        return new Situations(situations, embeddings, content);
    }

    /** No situations: the rules judge alone. */
    static Situations none() {
        return new Situations(List.of(), null, new byte[0]);
    }

    /** The vectors of all situations as they are shipped, behind a fingerprint of their words. */
    static byte[] learnt(Embeddings embeddings) {
        var situations = read();
        var content = new ByteArrayOutputStream();
        content.writeBytes(fingerprint(situations));
        for (var situation : situations) {
            for (float number : embeddings.of(beginning(situation.words))) {
                content.write(Math.round(number * STEPS));
            }
        }
        return content.toByteArray();
    }

    /** The emergency that a text resembles, if it resembles one clearly more than anything ordinary. */
    Optional<Likeness> like(String text) {
        var words = beginning(text);
        if (embeddings == null || !isReadable(words)) {
            return Optional.empty();
        }
        var meaning = meaning(embeddings, words);
        if (meaning == null) {
            return Optional.empty();
        }
        var nearness = nearness(meaning);
        if (leaning(nearness) < MARGIN) {
            return Optional.empty();
        }
        return nearest(nearness, true).stream()
                .map(situations::get)
                .<Likeness>mapMulti((near, found) -> {
                    if (near.redFlag != null) {
                        found.accept(new Likeness(near.redFlag, near.words));
                    }
                })
                .findFirst();
    }

    /** Null where the model does not work: the gate then stands on its rules, and goes on standing. */
    private static float @Nullable [] meaning(Embeddings embeddings, String words) {
        try {
            return embeddings.of(words);
        } catch (RuntimeException | LinkageError broken) {
            LOG.error(
                    "The model does not work; the gate goes by its rules alone: {}",
                    broken.getClass().getName());
            return null;
        }
    }

    /** The words of a text that are compared. */
    static String beginning(String text) {
        var start = text.substring(0, Math.min(text.length(), 4 * CHARACTERS_READ));
        var seen = new StringBuilder();
        start.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(seen::appendCodePoint);
        var words = seen.toString().strip().split("\\s+");
        var beginning = String.join(" ", Arrays.copyOf(words, Math.min(words.length, WORDS_READ)));
        return beginning.substring(0, Math.min(beginning.length(), CHARACTERS_READ));
    }

    /** The model reads English only; of another script it would guess. */
    private static boolean isReadable(String words) {
        long latin =
                words.chars().filter(c -> c < 0x80 && Character.isLetter(c)).count();
        return latin > words.length() / 2 && words.split(" ").length >= FEWEST_WORDS;
    }

    private float[] nearness(float[] meaning) {
        var nearness = new float[situations.size()];
        for (int i = 0; i < nearness.length; i++) {
            int at = FINGERPRINT + i * Embeddings.DIMENSIONS;
            float sum = 0;
            for (int j = 0; j < Embeddings.DIMENSIONS; j++) {
                sum += meaning[j] * vectors[at + j];
            }
            nearness[i] = sum / STEPS;
        }
        return nearness;
    }

    private List<Integer> nearest(float[] nearness, boolean emergencies) {
        return IntStream.range(0, nearness.length)
                .filter(i -> (situations.get(i).redFlag != null) == emergencies)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -nearness[i]))
                .limit(NEIGHBOURS)
                .toList();
    }

    /** Above zero: nearer to emergencies; below: nearer to ordinary texts. */
    private double leaning(float[] nearness) {
        return mean(nearest(nearness, true), nearness) - mean(nearest(nearness, false), nearness);
    }

    private static double mean(List<Integer> places, float[] nearness) {
        return places.stream().mapToDouble(i -> nearness[i]).average().orElse(0);
    }

    private static List<Situation> read() {
        var emergencies = new ArrayList<Situation>();
        RuleText.shipped("situations/emergencies").forEach(line -> {
            var parts = line.split("\t", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("a situation is written after its red flag and a tab");
            }
            emergencies.add(new Situation(RedFlag.of(parts[0]), parts[1]));
        });
        var ordinary = new ArrayList<Situation>();
        RuleText.shipped("situations/ordinary").forEach(line -> ordinary.add(new Situation(null, line)));
        return Stream.concat(emergencies.stream(), ordinary.stream()).toList();
    }

    private static byte[] vectors() {
        try (var content = Situations.class.getClassLoader().getResourceAsStream(VECTORS)) {
            return content == null ? new byte[0] : content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(VECTORS + " cannot be read", broken);
        }
    }

    private static byte[] fingerprint(List<Situation> situations) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Embeddings.MODEL.getBytes(StandardCharsets.UTF_8));
            for (var situation : situations) {
                var words = situation.words.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES + 1)
                        .putInt(words.length)
                        .put((byte) (situation.redFlag == null ? 0 : 1))
                        .flip());
                digest.update(words);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
