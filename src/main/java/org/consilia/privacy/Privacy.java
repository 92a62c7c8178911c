package org.consilia.privacy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what identifies a person in a text, and suggests words that could stand there instead.
 *
 * <p><b>The idea.</b> Who asks a doctor in public tells a doctor's facts (a dose, a blood pressure, an age, "since May")
 * and, without thinking, who they are. Only the second may go, and what goes should leave its meaning: "Dr Tan" becomes
 * "my doctor", "Ella" becomes "my daughter", a date of birth becomes an age. So each family of identifiers has a finder
 * of its own that knows how such a thing is issued, written and introduced:
 *
 * <ul>
 *   <li>{@link OnlineNames}: e-mail and web addresses, account names, computers;
 *   <li>{@link IssuedNumbers}: cards and the numbers of states and registers, mostly known by their check digits;
 *   <li>{@link Dates}: dates of birth in any form, other dates if they name a day and a year;
 *   <li>{@link RecordNumbers}: numbers of hospitals and insurers, known only by the words beside them;
 *   <li>{@link PhoneNumbers}; {@link StreetsAlone}, {@link Addresses}; {@link People}.
 * </ul>
 *
 * <p>They look in this order, the surest first; who comes later may only take over what it wholly holds. A text is read
 * without its tricks ({@link ReadableText}: invisible characters, wide digits, look-alike letters), and every place is
 * told in the original.
 *
 * <p><b>Sure and not sure.</b> A check digit, or two signs that agree, make a finding sure. One sign alone makes it
 * unsure: the change is suggested all the same, and an editor is shown it. It is never silent, and each change can be
 * undone ({@link Redaction#without}).
 *
 * <p><b>The trade-off.</b> A name missed is a person exposed; a dose taken for a telephone number is a wrong answer. For
 * numbers both can be had, because a measure has a unit beside it and an identifier a shape, a check digit or a name.
 * For names they cannot: whoever is called by a rare name, in the middle of a sentence, in small letters, with nobody
 * introduced, is missed. That is why the asker sees the exact public text before anything is public, and an editor after.
 *
 * <p><b>Why not a library for everything.</b> Telephone numbers are libphonenumber's, months in other languages ICU's,
 * Luhn, Verhoeff, IBAN and domains Commons Validator's. For names none was to be had: see {@link People}. Regular
 * expressions alone find about six in ten identifiers in formats that their author has not seen; what helps is to ask
 * what the words before a number say, and to check its digits.
 *
 * <p><b>Cost.</b> Every expression is bounded, so time grows with the length of the text: about half a millisecond for a
 * post, some hundred for a hundred thousand characters.
 */
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
                new StreetsAlone(),
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
