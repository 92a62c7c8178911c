package org.consilia.find;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody brought: a subject, when there is one, and a message.
 *
 * <p>A message to a doctor tells a story and asks something, often in one sentence out of five. {@link #whole} is for
 * matching words. {@link #brief} is for its meaning: everything, or, when that is long, the sentences that ask and as
 * much of the story from its beginning as there is room for. {@link #core} is the subject and the sentences that ask,
 * and says what the question is about.
 *
 * <p>An enquiry's meaning is that of the brief with half a share of the core's ({@link Enquiry}). Measured on 879
 * messages with a human summary each: their mean nearness to their summary is 0.787 for the message, 0.766 for the core
 * alone ("Can you help me?" asks, and says nothing) and 0.797 for both. On the 35 development questions, which all have
 * a subject, the three differ by less than chance.
 *
 * <p>The brief is short so that the time a search takes does not grow with the message: the model needs some 0.1 ms for
 * each piece of a word.
 */
record Asked(String subject, String message) {

    /** Characters; about 80 pieces of words, 10 ms. A third of all messages in MeQSum are longer. */
    private static final int LONGEST_BRIEF = 320;

    /** As measured: a longer core adds nothing to the brief but time. */
    private static final int LONGEST_BRIEF_CORE = 120;

    /** Keeps a 100 kB field from costing anything. */
    private static final int LONGEST_WHOLE = 4_000;

    /**
     * People in pain do not write capitals, so any full stop before a space ends a sentence here; {@link Sentences} is
     * for edited prose.
     */
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!])\\s+|\\R");

    private static final Pattern ASKS = Pattern.compile("""
            (?ix) \\?
            | ^\\W* (?: whats? | why | how | when | where | who | which | is | are | am | was | were | can | could | do
                | does | did | should | would | will | may | has | have | any | tell | explain | define | please
                | kindly | suggest | give ) \\b
            | \\b (?: (?:want|wanted|like|need) \\s+ to \\s+ know | need(?:ing)? \\s+ (?:info|information|help|advice)
                | look(?:ing)? \\s+ for | wonder(?:ing)? | please | tell \\s+ me | advise | curious | question
                | information \\s+ (?:on|about|regarding) | know \\s+ (?:if|about|what|how|whether) ) \\b
            """);

    private static final Pattern GREETS = Pattern.compile(
            "(?i)\\W*(hi|hello|dear( sir| madam| doctor)?|good (morning|day|evening)|thank(s| you)[^?]*|thx|regards|sincerely[^?]*)\\W*");

    /** One text, as it is typed into the search box. */
    static Asked of(String words) {
        return new Asked("", words);
    }

    boolean isBlank() {
        return whole().isBlank();
    }

    String whole() {
        return shortened(joined(message), LONGEST_WHOLE);
    }

    String core() {
        var sentences = sentences();
        var asking = sentences.stream().filter(Asked::asks).toList();
        return shortened(joined(String.join(" ", asking.isEmpty() ? sentences : asking)), LONGEST_WHOLE);
    }

    String briefCore() {
        return shortened(core(), LONGEST_BRIEF_CORE);
    }

    String brief() {
        if (whole().length() <= LONGEST_BRIEF) {
            return whole();
        }
        var sentences = sentences();
        var kept = new TreeSet<Integer>();
        var room = LONGEST_BRIEF - subject.length();
        for (var i : askingFirst(sentences)) {
            room -= sentences.get(i).length() + 1;
            if (room < 0 && !kept.isEmpty()) {
                break;
            }
            kept.add(i);
        }
        return shortened(joined(kept.stream().map(sentences::get).collect(Collectors.joining(" "))), LONGEST_BRIEF);
    }

    private static List<Integer> askingFirst(List<String> sentences) {
        return IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparing(i -> !asks(sentences.get(i))))
                .toList();
    }

    private static boolean asks(String sentence) {
        return ASKS.matcher(sentence).find();
    }

    private List<String> sentences() {
        return Arrays.stream(END_OF_SENTENCE.split(shortened(message, LONGEST_WHOLE)))
                .map(String::strip)
                .filter(sentence -> sentence.chars().anyMatch(Character::isLetterOrDigit))
                .filter(sentence -> !GREETS.matcher(sentence).matches())
                .toList();
    }

    private String joined(String rest) {
        return (subject.strip() + " " + rest.strip()).strip();
    }

    /** Cut at the last space that fits, or in the middle of a word that has none. */
    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var space = text.lastIndexOf(' ', longest);
        if (space > longest / 2) {
            return text.substring(0, space);
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest);
    }
}
