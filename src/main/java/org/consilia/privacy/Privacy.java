package org.consilia.privacy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** TODO prose. */
@Component
public class Privacy {

    private final List<Finder> finders;
    private final Replacements replacements;

    public Privacy() {
        var names = new NameBook();
        finders = List.of(
                new OnlineNames(names),
                new IssuedNumbers(),
                new Dates(),
                new RecordNumbers(),
                new PhoneNumbers(),
                new Addresses(),
                new People(names));
        replacements = new Replacements();
    }

    /** What identifies a person in these words, in their order. */
    public List<Finding> find(String text) {
        var readable = ReadableText.of(text);
        var found = new Found(readable.text());
        finders.forEach(finder -> finder.look(found));
        return found.inOrder().stream().map(readable::inOriginal).toList();
    }

    /** What could stand instead; dates are told without a day. */
    public Redaction suggest(String text) {
        return suggest(text, null);
    }

    /** What could stand instead, as told on a day: dates become spans of time, dates of birth become ages. */
    public Redaction suggest(String text, @Nullable LocalDate today) {
        return new Redaction(text, replacements.changes(text, find(text), today));
    }
}
