package org.consilia.triage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.consilia.triage.PhraseBook.Found;

/** What a text tells that counts, concept by concept, from left to right. */
final class Mentions {

    /** Things told within so many words of each other belong together. */
    static final int NEARNESS = 100;

    /** So many mentions to each side are looked at, in case the nearest are the same words. */
    private static final int ASIDE = 3;

    private final List<List<Found>> byMeaning;

    /** The same, from left to right. */
    private final List<Found> told = new ArrayList<>();

    /** What keeps a rule quiet does so in any light, as long as it is not denied: "pain after the gym, I used to lift". */
    private final List<List<Found>> notDenied;

    /** What is told, but denied, past, asked about, imagined or long-standing where that does not count. */
    private final BitSet setAside = new BitSet();

    private final RedFlags redFlags;
    private final boolean isLongStory;

    private Mentions(RedFlags redFlags, boolean isLongStory) {
        this.byMeaning = new ArrayList<>(Collections.nCopies(redFlags.meanings(), List.of()));
        this.notDenied = new ArrayList<>(byMeaning);
        this.redFlags = redFlags;
        this.isLongStory = isLongStory;
    }

    static Mentions in(Words words, RedFlags redFlags) {
        var found = redFlags.phrases().find(words);
        var context = new Context(words, found);
        var mentions = new Mentions(redFlags, context.isLongStory());
        for (var one : found) {
            if (Cue.isMeantBy(one.meaning())) {
                continue;
            }
            var light = context.light(one.from(), one.to());
            if (redFlags.concept(one.meaning()).counts().contains(light)) {
                add(one, mentions.byMeaning);
                mentions.told.add(one);
            } else {
                mentions.setAside.set(one.meaning());
            }
            if (light != Concept.Light.DENIED) {
                add(one, mentions.notDenied);
            }
        }
        return mentions;
    }

    /** The mentions that raise this rule, none if it is not raised. */
    List<Found> because(Rule rule) {
        if (isLongStory && rule.unlessLongStory()) {
            return List.of();
        }
        for (int first : rule.together().getFirst()) {
            for (var mention : byMeaning.get(first)) {
                var because = because(rule, mention);
                if (!because.isEmpty()) {
                    return because;
                }
            }
        }
        return List.of();
    }

    /**
     * Whether the rules understand the text as no emergency of this kind: it is a long story, or all that it tells of
     * the kind, or of any, is denied, past, asked about or imagined.
     */
    boolean speakAgainst(RedFlag redFlag) {
        return isLongStory || isAllSetAside(rule -> rule.redFlag() == redFlag) || isAllSetAside(_ -> true);
    }

    private boolean isAllSetAside(Predicate<Rule> kind) {
        var told = redFlags.rules().stream()
                .filter(Rule::isEmergency)
                .filter(kind)
                .flatMap(rule -> rule.together().getFirst().stream())
                .toList();
        return told.stream().anyMatch(setAside::get)
                && told.stream().allMatch(meaning -> byMeaning.get(meaning).isEmpty());
    }

    private static void add(Found found, List<List<Found>> byMeaning) {
        var before = byMeaning.get(found.meaning());
        if (before.isEmpty()) {
            before = new ArrayList<>();
            byMeaning.set(found.meaning(), before);
        }
        before.add(found);
    }

    private List<Found> because(Rule rule, Found first) {
        if (!near(rule.unless(), first, notDenied).isEmpty()) {
            return List.of();
        }
        var because = new ArrayList<Found>();
        because.add(first);
        for (var group : rule.together().subList(1, rule.together().size())) {
            var near = near(group, first, byMeaning);
            if (near.isEmpty()) {
                return List.of();
            }
            because.add(near.getFirst());
        }
        return because.stream().map(this::whole).toList();
    }

    /** With all that says the same in overlapping words: "want to kill" and "kill myself" are one. */
    private Found whole(Found part) {
        int from = part.from();
        int to = part.to();
        for (var other : byMeaning.get(part.meaning())) {
            if (other.from() < to && other.to() > from) {
                from = Math.min(from, other.from());
                to = Math.max(to, other.to());
            }
        }
        return notCut(new Found(part.meaning(), from, to));
    }

    /** With what else is told in words that it cuts: "crushing chest" is part of "chest pain". */
    private Found notCut(Found part) {
        int from = part.from();
        int to = part.to();
        for (var other : told) {
            if (other.from() < part.to() && other.to() > part.from()) {
                from = Math.min(from, other.from());
                to = Math.max(to, other.to());
            }
        }
        return new Found(part.meaning(), from, to);
    }

    /** The mention of any of these that is nearest to a place, if one is near enough. */
    private static List<Found> near(List<Integer> meanings, Found place, List<List<Found>> byMeaning) {
        Found nearest = place;
        int least = NEARNESS + 1;
        for (int meaning : meanings) {
            var mentions = byMeaning.get(meaning);
            int index = firstFrom(mentions, place.from());
            for (int i = Math.max(0, index - ASIDE); i < Math.min(mentions.size(), index + ASIDE); i++) {
                var mention = mentions.get(i);
                int distance = Math.abs(mention.from() - place.from());
                if (distance < least && !isSame(mention, place)) {
                    least = distance;
                    nearest = mention;
                }
            }
        }
        return least <= NEARNESS ? List.of(nearest) : List.of();
    }

    /** The same words cannot be told twice: one lies within the other. */
    private static boolean isSame(Found one, Found other) {
        return (one.from() >= other.from() && one.to() <= other.to())
                || (other.from() >= one.from() && other.to() <= one.to());
    }

    private static int firstFrom(List<Found> mentions, int place) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).from() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
