package org.consilia.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds, in an answer that fits, the place a reader should look at first.
 *
 * <p><b>Idea.</b> An answer is a row of sections. A section speaks for itself by two things: how near its meaning is to
 * what was asked, which is known when its vector is, and how much of the weight of the reader's words it repeats. The
 * one with the larger sum is shown. Inside it a window of up to three neighbouring sentences slides along; it stays
 * where it holds the most weight of different words, a further sentence having to bring a tenth more. A word that stands
 * in every sentence, as the name of the disease often does, says nothing about which of them to read, so words weigh
 * less the more sentences of the section have them. Words that the answer to such a question is likely to have
 * ({@link Cues}) count too, and words that say nothing, "please", do not. The first sentence counts a quarter more, since
 * doctors put the answer first, and where no word is shared it is the window.
 *
 * <p><b>Trade-offs.</b> Neighbouring sentences read as the doctor wrote them; three scattered ones would cover more
 * words and could turn the sense round ("do not …"). Nothing is cut inside a sentence, for the same reason. Words count
 * by how rare they are among all answers, so that "stent" decides and "doctor" does not; words of the asking sentences
 * count double, and
 * what else the things in them are called counts a little, so that a heart attack is found for who says infarction.
 *
 * <p>Pure: places come back, never words.
 */
class PassageFinder {

    private static final int MOST_SENTENCES = 3;

    /** More characters than this are not read at a glance; a list without full stops can go on for pages. */
    private static final int LONGEST = 500;

    /** A word this much lighter than the heaviest is not worth a reader's eye. */
    private static final float LIGHT = 0.5f;

    /** What each further sentence of a window takes off its weight. */
    private static final float FURTHER_SENTENCE = 0.1f;

    /** What a full repetition of the reader's words counts against nearness, which spreads over some 0.3. */
    private static final float OF_WORDS = 0.3f;

    /** What standing first adds to the weight of a sentence: doctors put the answer first. */
    private static final float FIRST = 0.25f;

    private final Map<String, Float> weights;
    private final Map<String, Float> said;
    private final Map<String, Float> cues;

    /**
     * @param weights how much each word counts; the others count 1
     * @param kinds what kind of thing is asked for
     */
    PassageFinder(Asked asked, Map<String, Float> weights, Kinds kinds) {
        this.weights = weights;
        said = said(asked);
        cues = Cues.of(kinds);
    }

    /** The place in these sections, of which there is at least one. */
    Marked in(List<Section> sections) {
        var best = 0;
        for (var i = 1; i < sections.size(); i++) {
            if (worth(sections.get(i), said) > worth(sections.get(best), said)) {
                best = i;
            }
        }
        var text = sections.get(best).text();
        var sentences = Sentences.of(text);
        var window = window(text, sentences, said, cues);
        return new Marked(best, window, marks(text, window, said), sentences);
    }

    private Map<String, Float> said(Asked asked) {
        var said = new HashMap<String, Float>();
        Stems.of(asked.whole()).forEach(stem -> said.put(stem, weightOf(stem)));
        Stems.of(asked.core()).forEach(stem -> said.put(stem, 2 * weightOf(stem)));
        Synonyms.SHIPPED
                .stemsBeside(asked.whole())
                .forEach(stem -> said.putIfAbsent(stem, LuceneSearch.OF_SYNONYMS * weightOf(stem)));
        said.keySet().removeIf(Cues::isEmptyWord);
        return said;
    }

    private float weightOf(String stem) {
        return weights.getOrDefault(stem, 1f);
    }

    private static float worth(Section section, Map<String, Float> said) {
        var all = weight(said.keySet(), said);
        return section.near() + (all > 0 ? OF_WORDS * weight(Stems.of(section.text()), said) / all : 0);
    }

    private static Span window(String text, List<Span> sentences, Map<String, Float> said, Map<String, Float> cues) {
        if (sentences.isEmpty()) {
            return new Span(0, text.length());
        }
        var stems =
                sentences.stream().map(sentence -> Stems.of(sentence.of(text))).toList();
        var sought = new HashMap<>(cues);
        sought.putAll(said);
        var telling = telling(stems, sought);
        var windows = new ArrayList<Window>();
        for (var from = 0; from < sentences.size(); from++) {
            var held = new HashSet<String>();
            for (var count = 1; count <= MOST_SENTENCES && from + count <= sentences.size(); count++) {
                var span = new Span(
                        sentences.get(from).start(),
                        sentences.get(from + count - 1).end());
                if (count > 1 && span.end() - span.start() > LONGEST) {
                    break;
                }
                held.addAll(stems.get(from + count - 1));
                if (asks(text, span) && count < sentences.size()) {
                    continue;
                }
                var first = from == 0 ? FIRST * weight(stems.getFirst(), telling) : 0;
                var weight = (weight(held, telling) + first) * (1 - FURTHER_SENTENCE * (count - 1));
                windows.add(new Window(span, weight, count, from));
            }
        }
        var best = windows.stream().min(Window.BEST_FIRST).orElse(Window.NONE);
        return shortened(text, best.weight() > 0 ? best.span() : beginning(sentences), said);
    }

    /** A question in an answer is a heading: it repeats the reader's words and answers nothing. */
    private static boolean asks(String text, Span window) {
        return text.charAt(window.end() - 1) == '?';
    }

    /** What the reader's words say about which of these sentences to read. */
    private static Map<String, Float> telling(List<Set<String>> sentences, Map<String, Float> said) {
        var telling = new HashMap<String, Float>();
        said.forEach((stem, weight) -> {
            var having = sentences.stream().filter(each -> each.contains(stem)).count();
            if (having > 0) {
                telling.put(stem, weight * (float) Math.log1p((double) sentences.size() / having));
            }
        });
        return telling;
    }

    private static Span beginning(List<Span> sentences) {
        return new Span(
                sentences.getFirst().start(),
                sentences.get(Math.min(sentences.size(), 2) - 1).end());
    }

    /** Of a sentence that goes on for ever, the part around the first of the reader's words, cut between words. */
    private static Span shortened(String text, Span sentence, Map<String, Float> said) {
        if (sentence.end() - sentence.start() <= LONGEST) {
            return sentence;
        }
        var first = marks(text, sentence, said).stream()
                .mapToInt(Span::start)
                .findFirst()
                .orElse(sentence.start());
        var start = first - sentence.start() < LONGEST / 2
                ? sentence.start()
                : afterSpace(text, first - LONGEST / 4, first);
        var end = Math.min(sentence.end(), start + LONGEST);
        return new Span(start, end == sentence.end() ? end : beforeSpace(text, end, start));
    }

    /** After the first space from here on, or here, where words have none between them. */
    private static int afterSpace(String text, int at, int before) {
        var space = text.indexOf(' ', at);
        if (space >= 0 && space < before) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int beforeSpace(String text, int at, int after) {
        var space = text.lastIndexOf(' ', at);
        if (space > after && space > at - LONGEST / 4) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Span> marks(String text, Span window, Map<String, Float> said) {
        var heaviest = said.values().stream().max(Comparator.naturalOrder()).orElse(0f);
        return Stems.placed(window.of(text)).stream()
                .filter(word -> said.getOrDefault(word.stem(), 0f) >= LIGHT * heaviest)
                .map(word -> new Span(
                        window.start() + word.span().start(),
                        window.start() + word.span().end()))
                .toList();
    }

    private static float weight(Set<String> stems, Map<String, Float> said) {
        var sum = 0f;
        for (var stem : stems) {
            sum += said.getOrDefault(stem, 0f);
        }
        return sum;
    }

    private record Window(Span span, float weight, int count, int from) {

        static final Window NONE = new Window(new Span(0, 0), 0, 0, 0);

        static final Comparator<Window> BEST_FIRST = Comparator.comparing(Window::weight)
                .reversed()
                .thenComparing(Window::count)
                .thenComparing(Window::from);
    }
}
