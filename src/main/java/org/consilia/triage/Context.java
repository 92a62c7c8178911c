package org.consilia.triage;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilia.triage.Concept.Light;

/**
 * In which light the words of a text put what is told in it: happening, denied, over, asked about, imagined.
 *
 * <p>The idea is that of NegEx and ConText (Chapman 2001, Harkema 2009): a cue word reaches as far as its clause goes.
 * A text is cut into sentences at full stops and into clauses at pauses and at words that turn the thought ("but",
 * "because", "and he"). A cue that works forwards also goes through a list of bare things, "what are the signs of
 * stroke, meningitis and sepsis"; a denial only if the list ends in "or", or if the very next clause denies as well,
 * because "no fever, vomiting blood" must alarm. Whatever is in doubt counts as happening: a needless alarm costs a
 * minute, a missed one may cost a life.
 */
final class Context {

    /** A denial reaches so many words within its clause. */
    private static final int DENIAL_REACH = 8;

    /** A clause ends after so many words at the latest, so that no text costs more than its length. */
    private static final int LONGEST_CLAUSE = 60;

    /** A list of things goes on for so many clauses at most. */
    private static final int LONGEST_LIST = 12;

    private final Words words;
    private final Map<Cue, BitSet> cues = new EnumMap<>(Cue.class);
    private final int[] clauseStart;
    private final int[] clauseEnd;
    private final int[] sentenceStart;
    private final int[] sentenceEnd;

    Context(Words words, List<PhraseBook.Found> found) {
        this.words = words;
        Cue.ALL.forEach(cue -> cues.put(cue, new BitSet()));
        for (var one : found) {
            if (Cue.isMeantBy(one.meaning())) {
                cues(Cue.of(one.meaning())).set(one.from(), one.to());
            } else {
                cues(Cue.DENIES_NOTHING).set(one.from(), one.to());
            }
        }
        cues(Cue.DENIES).andNot(cues(Cue.DENIES_NOTHING));
        cues(Cue.RECALLS).andNot(cues(Cue.RECALLS_NOTHING));
        cues(Cue.IMAGINES).andNot(cues(Cue.IMAGINES_NOTHING));
        int size = words.size();
        clauseStart = new int[size];
        clauseEnd = new int[size];
        sentenceStart = new int[size];
        sentenceEnd = new int[size];
        cut();
    }

    /** Whether the text is about an illness known for long or a matter of knowledge, and says nowhere that it is new. */
    boolean isLongStory() {
        boolean isLong = Stream.of(Cue.LONG, Cue.LONG_AGO, Cue.LONG_THROUGHOUT, Cue.LONG_STORY)
                .anyMatch(cue -> !cues(cue).isEmpty());
        return isLong && cues(Cue.NEW).isEmpty() && cues(Cue.NEW_STORY).isEmpty();
    }

    /** The light on what is told from one word to another, the last not included. */
    Light light(int from, int to) {
        if (has(Cue.FIGURE, from, to)) {
            return Light.FIGURATIVE;
        }
        if (isDenied(from, to)) {
            return Light.DENIED;
        }
        int reach = listStart(from);
        if (has(Cue.ASKS, reach, from) || isStudied(from) || isAskedInGeneral(from)) {
            return Light.ASKED_ABOUT;
        }
        if (has(Cue.IMAGINES, reach, from)) {
            return Light.IMAGINED;
        }
        if (isPast(from, to, reach)) {
            return Light.PAST;
        }
        return isLongStanding(from, to) ? Light.LONG_STANDING : Light.NOW;
    }

    private boolean isDenied(int from, int to) {
        int start = clauseStart[from];
        if (has(Cue.DENIES, Math.max(start, from - DENIAL_REACH), from)
                || has(Cue.WAS_DENIED, to, Math.min(to + DENIAL_REACH, clauseEnd[to - 1]))) {
            return true;
        }
        int reach = listStart(from);
        if (reach == start) {
            return false;
        }
        int denial = cues(Cue.DENIES).previousSetBit(start - 1);
        return denial >= reach && has(Cue.OR, denial, listEnd(from));
    }

    private boolean isStudied(int at) {
        int start = sentenceStart[at];
        int end = sentenceEnd[at];
        if (has(Cue.PERSON, start, end)) {
            return false;
        }
        int before = start > 0 ? sentenceStart[start - 1] : start;
        int after = end < words.size() ? sentenceEnd[end] : end;
        return has(Cue.STUDIES, before, after);
    }

    private boolean isAskedInGeneral(int at) {
        int start = sentenceStart[at];
        int end = sentenceEnd[at];
        return cues(Cue.ASKS_IN_GENERAL).get(start) && !has(Cue.PERSON, start, end) && !has(Cue.HERE, start, end);
    }

    private boolean isPast(int from, int to, int reach) {
        if (has(Cue.RECALLS, reach, from)) {
            return true;
        }
        int start = clauseStart[from];
        int end = clauseEnd[to - 1];
        if (has(Cue.ONGOING, start, end)) {
            return false;
        }
        if (has(Cue.LONG_AGO, start, end) || has(Cue.PAST, to, end) || isPastStill(start, from)) {
            return true;
        }
        int sentence = sentenceStart[from];
        int before = sentence > 0 ? sentenceStart[sentence - 1] : sentence;
        return has(Cue.PAST_TENSE, start, end) && has(Cue.LONG_AGO, before, sentenceEnd[to - 1]);
    }

    /** "Two weeks ago a cough", but not "back two weeks ago with a cough". */
    private boolean isPastStill(int start, int at) {
        int past = cues(Cue.PAST).previousSetBit(Math.max(0, at - 1));
        return past >= start && past < at && !has(Cue.AND, past, at);
    }

    private boolean isLongStanding(int from, int to) {
        int start = sentenceStart[from];
        int end = sentenceEnd[to - 1];
        return (has(Cue.LONG, start, end) || !cues(Cue.LONG_THROUGHOUT).isEmpty()) && !has(Cue.NEW, start, end);
    }

    /** Where the list begins in which this word is a bare item; the start of its clause if it is in none. */
    private int listStart(int at) {
        int start = clauseStart[at];
        int until = at;
        for (int i = 0; i < LONGEST_LIST && start > sentenceStart[at]; i++) {
            boolean bare = !has(Cue.PERSON, start, until) && !has(Cue.TURNS, start, until);
            if (!bare || has(Cue.ONGOING, start, until)) {
                return start;
            }
            until = start;
            start = clauseStart[start - 1];
        }
        return start;
    }

    private int listEnd(int at) {
        int end = clauseEnd[at];
        for (int i = 0; i < LONGEST_LIST && end < sentenceEnd[at]; i++) {
            if (has(Cue.PERSON, end, clauseEnd[end]) || has(Cue.TURNS, end, clauseEnd[end])) {
                return end;
            }
            end = clauseEnd[end];
        }
        return end;
    }

    private void cut() {
        int sentence = 0;
        int clause = 0;
        for (int at = 0; at < words.size(); at++) {
            var before = words.get(at).before();
            if (before == Words.Break.STOP) {
                sentence = at;
            }
            if (before != Words.Break.NONE || turns(at) || at - clause == LONGEST_CLAUSE) {
                clause = at;
            }
            sentenceStart[at] = sentence;
            clauseStart[at] = clause;
        }
        for (int at = words.size() - 1; at >= 0; at--) {
            boolean last = at == words.size() - 1;
            sentenceEnd[at] = last || sentenceStart[at + 1] == at + 1 ? at + 1 : sentenceEnd[at + 1];
            clauseEnd[at] = last || clauseStart[at + 1] == at + 1 ? at + 1 : clauseEnd[at + 1];
        }
    }

    private boolean turns(int at) {
        return cues(Cue.TURNS).get(at)
                || (cues(Cue.AND).get(at) && cues(Cue.PERSON).get(at + 1));
    }

    private BitSet cues(Cue cue) {
        return cues.getOrDefault(cue, new BitSet());
    }

    private boolean has(Cue cue, int from, int to) {
        int next = cues(cue).nextSetBit(from);
        return next >= 0 && next < to;
    }
}
