package org.consilia.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.consilia.find.TextRepository.Hit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * Finds by words alone, in the database: for the times when there is no index. It never says that something answers,
 * because it knows no meaning, and never that there is nothing, because it looks only at the words.
 */
@Component
class ByWords {

    private static final int MOST_QUESTIONS = 10;

    /** Of the weight of the words that were asked: with less in common, a question is about something else. */
    private static final float ENOUGH = 0.3f;

    /** Together they may take so many of the database's connections, and no more, from those who want a page. */
    private static final int AT_ONCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(ByWords.class);

    private final TextRepository texts;
    private final Answered answered;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ByWords(TextRepository texts, Answered answered) {
        this.texts = texts;
        this.answered = answered;
    }

    /** What shares most words with what was asked, best first; nothing where the database cannot tell within a second. */
    Found matching(Asked asked, int most) {
        var sources = answered.sourcesOf(search(asked).stream()
                .filter(hit -> hit.share() >= ENOUGH)
                .map(Hit::question)
                .toList());
        var finder = new PassageFinder(asked, Map.of(), Kinds.UNKNOWN);
        var passages = new ArrayList<Passage>();
        for (var source : sources) {
            if (passages.size() < most) {
                var sections = source.sections().stream()
                        .map(section -> new Section(section.text(), 0))
                        .toList();
                passages.add(source.passage(finder.in(sections), Tone.MAY_HELP, false));
            }
        }
        return new Found(passages.isEmpty() ? Tone.NOTHING : Tone.MAY_HELP, passages, Reach.WORDS_ALONE);
    }

    /** How many questions may be found. */
    int size() {
        return texts.size();
    }

    private List<Hit> search(Asked asked) {
        try {
            if (!places.tryAcquire(1, TimeUnit.SECONDS)) {
                return List.of();
            }
            try {
                return texts.search(asked.brief(), MOST_QUESTIONS);
            } finally {
                places.release();
            }
        } catch (QueryTimeoutException | DataAccessResourceFailureException late) {
            LOG.warn("The database did not find by words in time");
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
