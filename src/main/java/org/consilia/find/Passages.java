package org.consilia.find;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.IOFunction;
import org.consilia.embedding.Embeddings;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door to finding: the doctors' own passages for what somebody asks. The index only says where to look; every
 * question and answer is read from the database before it is shown, so that what was taken back a moment ago is not.
 * Where no index can be searched, or one fails, the database is asked for the words alone: an index is never a reason
 * for an error.
 */
@Component
public class Passages {

    private static final int MOST_PASSAGES = 10;
    private static final int MOST_RELATED = 5;

    /** A few more than are shown, for those that are gone by now. */
    private static final int LOOKED_AT = 15;

    /** How near two questions must be to be called related: lower, and every disease is related to every other. */
    private static final float RELATED = 0.72f;

    private final Follower follower;
    private final Answered answered;
    private final Vectors vectors;
    private final Embeddings embeddings;
    private final ByWords byWords;

    Passages(Follower follower, Answered answered, Vectors vectors, Embeddings embeddings, ByWords byWords) {
        this.follower = follower;
        this.answered = answered;
        this.vectors = vectors;
        this.embeddings = embeddings;
        this.byWords = byWords;
    }

    /** The passages that may answer these words, best first. */
    public Found matching(String words) {
        return matching(Asked.of(words));
    }

    /** The passages that may already answer what somebody is about to ask. */
    public Found similarTo(String title, String body) {
        return matching(new Asked(title, body));
    }

    /** Other public questions near this public one, the nearest first; of those that say the same only one. */
    public List<Question> related(Question question) {
        var publication = question.publication();
        if (publication == null) {
            return List.of();
        }
        var title = publication.text().title();
        var near = tried(index -> near(question, Stems.of(title), index)).orElse(List.of());
        var asked = new HashSet<>(Set.of(sense(title)));
        return answered.publicOf(near).stream()
                .filter(other -> other.publication() != null
                        && asked.add(sense(other.publication().text().title())))
                .limit(MOST_RELATED)
                .toList();
    }

    /** How much of what is public can be found by its meaning on this node. */
    public Readiness readiness() {
        return follower.readiness(byWords.size());
    }

    /**
     * What a title says, whatever its small words and endings; two that differ in it may be near and yet about two
     * diseases ("type 2K", "type 2L"), so nearness is not asked.
     */
    private static Set<String> sense(String title) {
        var stems = Stems.of(title);
        return stems.isEmpty() ? Set.of(title.strip()) : stems;
    }

    private static List<QuestionId> near(Question question, Set<String> stems, PassageIndex index) throws IOException {
        var meaning = index.meaningOf(question.id().value());
        if (meaning.isEmpty()) {
            return List.of();
        }
        var near = new LinkedHashSet<QuestionId>();
        index.bestFor(new Enquiry(meaning.get(), stems, stems), LOOKED_AT).stream()
                .filter(match -> match.nearQuestion() >= RELATED)
                .forEach(match -> near.add(new QuestionId(match.question())));
        near.remove(question.id());
        return List.copyOf(near);
    }

    private Found matching(Asked asked) {
        if (asked.isBlank()) {
            return Found.nothing(reach());
        }
        return tried(index -> search(asked, index))
                .map(this::found)
                .orElseGet(() -> byWords.matching(asked, MOST_PASSAGES));
    }

    private Matched search(Asked asked, PassageIndex index) throws IOException {
        var enquiry = Enquiry.of(asked, embeddings);
        var matches = index.bestFor(enquiry, LOOKED_AT).stream()
                .filter(match -> toneOf(match) != Tone.NOTHING)
                .toList();
        return new Matched(
                enquiry,
                matches,
                new PassageFinder(asked, index.raritiesOf(enquiry.stemsAndSynonyms()), enquiry.kinds()),
                reach());
    }

    private Found found(Matched matched) {
        var sources = answered
                .sourcesOf(matched.matches().stream()
                        .map(match -> new QuestionId(match.question()))
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(source -> source.answer().id().value(), source -> source));
        var meanings = vectors.find(sources.values().stream()
                .filter(source -> source.sections().size() > 1)
                .flatMap(source -> source.sections().stream())
                .map(AnswerSection::beginning)
                .toList());
        var passages = new ArrayList<Passage>();
        for (var match : matched.matches()) {
            var source = sources.get(match.answer());
            if (source != null && passages.size() < MOST_PASSAGES) {
                var sections = source.sections().stream()
                        .map(section -> new Section(section.text(), nearness(section, matched.enquiry(), meanings)))
                        .toList();
                passages.add(
                        source.passage(matched.finder().in(sections), toneOf(match), SameQuestion.isAskedBy(match)));
            }
        }
        var tone = passages.stream().map(Passage::tone).min(Tone::compareTo).orElse(Tone.NOTHING);
        return new Found(tone, passages, matched.reach());
    }

    private Reach reach() {
        if (follower.index().isEmpty()) {
            return Reach.WORDS_ALONE;
        }
        return follower.isBehind() ? Reach.NOT_THE_NEWEST : Reach.EVERYTHING;
    }

    private static float nearness(AnswerSection section, Enquiry enquiry, Map<String, float[]> meanings) {
        var meaning = meanings.get(section.beginning());
        return meaning == null ? 0 : Embeddings.nearness(enquiry.meaning(), meaning);
    }

    private static Tone toneOf(Match match) {
        return Confidence.toneOf(Confidence.in(match));
    }

    /** Asks the index; empty where there is none or it fails. One that was swapped meanwhile is asked in its place. */
    private <T> Optional<T> tried(IOFunction<PassageIndex, T> search) {
        @Nullable PassageIndex failed = null;
        for (var index = follower.index(); index.isPresent() && index.get() != failed; index = follower.index()) {
            try {
                return Optional.of(search.apply(index.get()));
            } catch (IOException | RuntimeException | InternalError e) {
                // An InternalError is what Java makes, where it can, of a file cut short while read through memory.
                failed = index.get();
                follower.mistrust(failed, e);
            }
        }
        return Optional.empty();
    }

    private record Matched(Enquiry enquiry, List<Match> matches, PassageFinder finder, Reach reach) {}
}
