package org.consilia.find;

import java.util.List;
import java.util.stream.IntStream;
import org.consilia.answer.Attribution;
import org.springframework.stereotype.Component;

/** Puts beside each passage who stands behind its answer, with one look at the doctors and one at the institutions. */
@Component
public class AttributedPassages {

    private final Attribution attribution;

    AttributedPassages(Attribution attribution) {
        this.attribution = attribution;
    }

    public List<AttributedPassage> of(List<Passage> passages) {
        var answered = attribution.of(
                passages.stream().map(Passage::answer).toList(),
                place -> passages.get(place).question());
        return IntStream.range(0, passages.size())
                .mapToObj(place -> new AttributedPassage(passages.get(place), answered.get(place)))
                .toList();
    }
}
