package org.consilia.triage;

import java.util.ArrayList;
import java.util.List;
import org.consilia.triage.PhraseBook.Found;

/** What a text tells that counts, concept by concept, from left to right. */
final class Mentions {

    /** Things told within so many words of each other belong together. */
    static final int NEARNESS = 100;

    /** So many mentions to each side are looked at, in case the nearest are the same words. */
    private static final int ASIDE = 3;

    private final List<List<Found>> byMeaning = new ArrayList<>();

    private Mentions(int meanings) {
        for (int meaning = 0; meaning < meanings; meaning++) {
            byMeaning.add(List.of());
        }
    }

    static Mentions in(Words words, RedFlags redFlags) {
        var mentions = new Mentions(redFlags.meanings());
        var found = redFlags.phrases().find(words);
        var context = new Context(words, found);
        for (var one : found) {
            boolean isCue = Cue.isMeantBy(one.meaning());
            if (!isCue && redFlags.concept(one.meaning()).counts().contains(context.light(one.from(), one.to()))) {
                mentions.add(one);
            }
        }
        return mentions;
    }

    /** The mentions that raise this rule, none if it is not raised. */
    List<Found> because(Rule rule) {
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

    private void add(Found found) {
        var before = byMeaning.get(found.meaning());
        if (before.isEmpty()) {
            before = new ArrayList<>();
            byMeaning.set(found.meaning(), before);
        }
        before.add(found);
    }

    private List<Found> because(Rule rule, Found first) {
        if (isNear(rule.unless(), first)) {
            return List.of();
        }
        var because = new ArrayList<Found>();
        because.add(first);
        for (var group : rule.together().subList(1, rule.together().size())) {
            var near = near(group, first);
            if (near.isEmpty()) {
                return List.of();
            }
            because.add(near.getFirst());
        }
        return because;
    }

    private boolean isNear(List<Integer> meanings, Found place) {
        return !near(meanings, place).isEmpty();
    }

    /** The mention of any of these that is nearest to a place, if one is near enough. */
    private List<Found> near(List<Integer> meanings, Found place) {
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
