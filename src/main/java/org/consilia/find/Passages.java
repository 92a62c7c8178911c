package org.consilia.find;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.consilia.answer.Answer;
import org.consilia.embedding.Embeddings;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.springframework.stereotype.Component;

/**
 * The door to finding: the doctors' own passages for what somebody asks. The index only says where to look; every
 * question and answer is read from the database before it is shown, so that what was taken back a moment ago is not.
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

    Passages(Follower follower, Answered answered, Vectors vectors, Embeddings embeddings) {
        this.follower = follower;
        this.answered = answered;
        this.vectors = vectors;
        this.embeddings = embeddings;
    }

    /** The passages that may answer these words, best first. */
    public Found matching(String words) {
        return matching(Asked.of(words));
    }

    /** The passages that may already answer what somebody is about to ask. */
    public Found similarTo(String title, String body) {
        return matching(new Asked(title, body));
    }

    /** Other public questions near this public one, the nearest first; of those in the same words only one. */
    public List<Question> related(Question question) {
        var publication = question.publication();
        var index = follower.index();
        if (publication == null || index.isEmpty()) {
            return List.of();
        }
        try {
            var stems = Stems.of(publication.text().title());
            var near = new LinkedHashSet<QuestionId>();
            var meaning = index.get().meaningOf(question.id().value());
            if (meaning.isPresent()) {
                index.get().bestFor(new Enquiry(meaning.get(), stems, stems), LOOKED_AT).stream()
                        .filter(match -> match.nearQuestion() >= RELATED)
                        .forEach(match -> near.add(new QuestionId(match.question())));
            }
            near.remove(question.id());
            var titles = new HashSet<>(Set.of(publication.text().title()));
            return answered.publicOf(near).stream()
                    .filter(other -> other.publication() != null
                            && titles.add(other.publication().text().title()))
                    .limit(MOST_RELATED)
                    .toList();
        } catch (IOException | AlreadyClosedException e) {
            follower.mistrust(e);
            return List.of();
        }
    }

    private Found matching(Asked asked) {
        var index = follower.index();
        if (index.isEmpty() || asked.isBlank()) {
            return Found.nothing(index.isPresent() && follower.isComplete());
        }
        try {
            return found(asked, index.get());
        } catch (IOException | AlreadyClosedException e) {
            follower.mistrust(e);
            return Found.nothing(false);
        }
    }

    private Found found(Asked asked, PassageIndex index) throws IOException {
        var enquiry = Enquiry.of(asked, embeddings);
        var matches = index.bestFor(enquiry, LOOKED_AT).stream()
                .filter(match -> toneOf(match) != Tone.NOTHING)
                .toList();
        var rarities = index.raritiesOf(enquiry.stems());
        var passages = passages(asked, enquiry, matches, new PassageFinder(rarities));
        var tone = passages.stream().map(Passage::tone).min(Tone::compareTo).orElse(Tone.NOTHING);
        return new Found(tone, passages, follower.isComplete());
    }

    private List<Passage> passages(Asked asked, Enquiry enquiry, List<Match> matches, PassageFinder finder) {
        var sources = sourcesOf(matches);
        var meanings = vectors.find(sources.values().stream()
                .filter(source -> source.sections().size() > 1)
                .flatMap(source -> source.sections().stream())
                .map(AnswerSection::beginning)
                .toList());
        var passages = new ArrayList<Passage>();
        for (var match : matches) {
            var source = sources.get(match.answer());
            if (source != null && passages.size() < MOST_PASSAGES) {
                var sections = source.sections().stream()
                        .map(section -> new Section(section.text(), nearness(section, enquiry, meanings)))
                        .toList();
                passages.add(source.passage(finder.in(sections, asked), toneOf(match)));
            }
        }
        return passages;
    }

    /** The answers as they stand in the database now; without those that may not be shown any more. */
    private Map<String, Source> sourcesOf(List<Match> matches) {
        var questions = matches.stream()
                .map(match -> new QuestionId(match.question()))
                .distinct()
                .toList();
        return answered.of(questions).stream()
                .flatMap(each -> each.answers().stream()
                        .map(answer -> new Source(each.question(), answer, AnsweredQuestion.sectionsOf(answer))))
                .filter(source -> !source.sections().isEmpty())
                .collect(toMap(source -> source.answer().id().value(), source -> source));
    }

    private static float nearness(AnswerSection section, Enquiry enquiry, Map<String, float[]> meanings) {
        var meaning = meanings.get(section.beginning());
        return meaning == null ? 0 : Embeddings.nearness(enquiry.meaning(), meaning);
    }

    private static Tone toneOf(Match match) {
        return Confidence.toneOf(Confidence.in(match));
    }

    private record Source(Question question, Answer answer, List<AnswerSection> sections) {

        Passage passage(Marked marked, Tone tone) {
            var section = sections.get(marked.section());
            var excerpt = Excerpt.of(section.text(), marked);
            return new Passage(
                    question,
                    answer,
                    section.position(),
                    excerpt.pieces(),
                    excerpt.cutBefore(),
                    excerpt.cutAfter(),
                    tone);
        }
    }
}
