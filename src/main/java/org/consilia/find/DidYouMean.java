package org.consilia.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.consilia.topic.Topic;
import org.consilia.topic.Topics;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * "Did you mean: diabetes?" The vocabulary is that of what can be found here: the titles and names of public questions,
 * the topics, the synonyms. Each node reads it now and then and keeps it in memory. A word that is only in what was taken
 * back since is not offered, because the database is asked before one is.
 */
@Component
public class DidYouMean {

    private static final Pattern TYPED = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{5,24}(?![\\p{L}\\p{N}])");

    /** Of a long message no more words are looked at, so that it costs no more than a search. */
    private static final int MOST_WORDS = 8;

    private static final int MOST_PUT_RIGHT = 4;

    private final WordRepository repository;
    private final Topics topics;
    private final Map<String, Integer> shipped;
    private final Set<String> ordinary = Words.ordinary();
    private final Set<String> neverCorrected = new HashSet<>(ordinary);
    private volatile Vocabulary vocabulary;

    DidYouMean(WordRepository repository, Topics topics) {
        this.repository = repository;
        this.topics = topics;
        shipped = Synonyms.SHIPPED.words();
        neverCorrected.addAll(Words.names());
        vocabulary = new Vocabulary(new Spellings(shipped, neverCorrected), shipped.keySet());
    }

    /** What may have been meant, if something seems misspelt. */
    public Optional<Correction> by(String typed) {
        var current = vocabulary;
        var meant = new LinkedHashMap<String, List<String>>();
        var misspelt = misspeltIn(typed, current.spellings());
        misspelt.forEach(word -> meant.put(word, current.spellings().meantBy(word)));
        var offered = stillThere(meant, current.lasting());
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        var putRight = TYPED.matcher(typed).replaceAll(found -> {
            var right = offered.get(found.group().toLowerCase(Locale.ROOT));
            return right == null ? found.group() : right;
        });
        return Optional.of(new Correction(putRight, List.copyOf(offered.values())));
    }

    /** Reads the vocabulary afresh. */
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void learn() {
        var lasting = new HashMap<>(shipped);
        for (var kind : Topic.Kind.values()) {
            topics.all(kind)
                    .forEach(topic -> Words.of(topic.name()).forEach(word -> lasting.merge(word, 1, Integer::sum)));
        }
        var uses = new HashMap<>(lasting);
        for (var used : repository.all()) {
            if (used.isName() || lasting.containsKey(used.word()) || !ordinary.contains(used.word())) {
                uses.merge(used.word(), used.uses(), Integer::sum);
            }
        }
        vocabulary = new Vocabulary(new Spellings(uses, neverCorrected), lasting.keySet());
    }

    /** Words that nobody knows; none of a text that seems to be in another language, where most are unknown. */
    private static List<String> misspeltIn(String typed, Spellings spellings) {
        var words = new ArrayList<String>();
        TYPED.matcher(typed)
                .results()
                .map(found -> found.group())
                .filter(word -> !isInCapitals(word) || typed.equals(typed.toUpperCase(Locale.ROOT)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(words::add);
        var unknown = words.stream().filter(word -> !spellings.knows(word)).toList();
        var isForeign = unknown.size() > 2 && unknown.size() * 2 > words.size();
        return isForeign ? List.of() : unknown.stream().limit(MOST_WORDS).toList();
    }

    private Map<String, String> stillThere(Map<String, List<String>> meant, Set<String> lasting) {
        var toAsk = meant.values().stream()
                .flatMap(List::stream)
                .filter(word -> !lasting.contains(word))
                .distinct()
                .toList();
        var used = toAsk.isEmpty() ? Set.<String>of() : repository.stillUsed(toAsk);
        var offered = new LinkedHashMap<String, String>();
        meant.forEach((word, candidates) -> candidates.stream()
                .filter(each -> lasting.contains(each) || used.contains(each))
                .findFirst()
                .filter(_ -> offered.size() < MOST_PUT_RIGHT)
                .ifPresent(right -> offered.put(word, right)));
        return offered;
    }

    private static boolean isInCapitals(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** @param lasting words that are here whatever is taken back */
    private record Vocabulary(Spellings spellings, Set<String> lasting) {}
}
