package org.consilia.trust;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.consilia.answer.Answer;
import org.consilia.privacy.Finding;
import org.consilia.privacy.Privacy;
import org.consilia.question.Question;
import org.springframework.stereotype.Component;

/** Words of a question that may tell who somebody is and that its answer says again. */
@Component
public class Echoes {

    private final Privacy privacy;

    Echoes(Privacy privacy) {
        this.privacy = privacy;
    }

    public List<String> of(Question question, Answer answer) {
        var said = answer.text().prose().toList();
        return Stream.of(question.title(), question.body())
                .flatMap(text -> privacy.find(text).stream())
                .map(Finding::words)
                .distinct()
                .filter(words -> said.stream()
                        .anyMatch(text -> whole(words).matcher(text).find()))
                .toList();
    }

    /** These words and not a part of longer ones, in any case. */
    private static Pattern whole(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
