package org.consilia.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The emergency gate: reads a text and says how soon the person needs help, and which of their own words say so.
 *
 * <p><b>The idea.</b> A doctor on the telephone listens for things that must not wait, and asks back whether they are
 * happening now. Nobody can ask back here, so the text is read as a careful listener would: which things are told
 * ({@link PhraseBook}), in which light ({@link Context}: happening, denied, over, asked about, imagined), and whether
 * together they are a red flag ({@link Rule}). All three are data in {@code triage/*.txt}, written so that a doctor can
 * read and change them; this package knows no medicine.
 *
 * <p><b>Why rules first.</b> The gate must be explainable to the doctor who signs it off and to the
 * asker whom it stops: every alarm names the rule and the asker's words, the same text always has the same result, and a
 * miss is mended by one line that a test then guards. The price is that somebody must think of the words beforehand;
 * forgiving spelling ({@link Spelling}) and gaps between words soften it, and what no rule foresaw is compared with
 * situations written out ({@link Situations}). Some are missed all the same, which is why {@link Urgency.NonUrgent} never means "no emergency" and why the page around the
 * gate says when to call for help whatever the result.
 *
 * <p><b>The trade-off.</b> A missed emergency costs more than a needless page, so what is in doubt counts as happening
 * and an emergency beats an urgent matter. But a gate that alarms at every ordinary question is soon clicked away
 * unread, so the name of an illness alone ("stroke") raises nothing; what is happening to a person does. Things told
 * count together when they stand within {@value Mentions#NEARNESS} words, the length of a long letter's one thought.
 *
 * <p><b>Cost.</b> Every step is linear in the length of the text: phrases are found by their first word, gaps are
 * short, clauses end after sixty words at the latest, spelling is looked up and not searched.
 *
 * <p><b>Sources.</b> The kinds of red flag follow what national services tell the public to call an ambulance for (NHS
 * 999, FAST for stroke, the UK Sepsis Trust's six signs, NICE NG51 and NG143 for fever in children, NG232 for head
 * injury, CG37 and RCOG leaflets for pregnancy); negation and time follow NegEx (Chapman et al. 2001) and ConText
 * (Harkema et al. 2009). The wording of the rules is our own, and no doctor has signed it yet: see docs/safety.md.
 */
@Component
public class Triage {

    /** A reason is read at a glance. */
    private static final int LONGEST_REASON = 200;

    private final RedFlags redFlags;
    private final Situations situations;

    Triage(RedFlags redFlags, Situations situations) {
        this.redFlags = redFlags;
        this.situations = situations;
    }

    /** What the words say. {@link Urgency.NonUrgent} only means that no red flag was found. */
    public Urgency assess(String text) {
        var words = redFlags.phrases().read(text);
        var mentions = Mentions.in(words, redFlags);
        var urgent = raised(mentions, false);
        return raised(mentions, true)
                .<Urgency>map(raised -> new Urgency.Emergency(raised.redFlag(), inTheirWords(raised, words)))
                .or(() -> resembled(text, mentions, urgent))
                .or(() -> urgent.map(raised -> new Urgency.Urgent(raised.redFlag(), inTheirWords(raised, words))))
                .orElseGet(Urgency.NonUrgent::new);
    }

    /** One text of all in which a person may have said how somebody is; what is null was not said. */
    public static String together(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** The version of the rules, to be kept with every question that they judged. */
    public String version() {
        return redFlags.version();
    }

    /** The first rule that is met, and what was told to meet it, from left to right. */
    private record Raised(RedFlag redFlag, List<PhraseBook.Found> because) {}

    private Optional<Raised> raised(Mentions mentions, boolean emergencies) {
        for (var rule : redFlags.rules()) {
            if (rule.isEmergency() == emergencies) {
                var because = mentions.because(rule);
                if (!because.isEmpty()) {
                    var inOrder = because.stream()
                            .sorted(Comparator.comparingInt(PhraseBook.Found::from))
                            .toList();
                    return Optional.of(new Raised(rule.redFlag(), inOrder));
                }
            }
        }
        return Optional.empty();
    }

    /** What the rules understand as urgent is no emergency of the same kind. */
    private Optional<Urgency> resembled(String text, Mentions mentions, Optional<Raised> urgent) {
        return situations
                .like(text)
                .filter(likeness -> !mentions.speakAgainst(likeness.redFlag()))
                .filter(likeness -> urgent.stream().noneMatch(raised -> raised.redFlag() == likeness.redFlag()))
                .map(likeness -> new Urgency.Emergency(
                        likeness.redFlag(), shortened(Situations.beginning(text)), likeness.situation()));
    }

    private static String inTheirWords(Raised raised, Words words) {
        var reason = new StringJoiner(" … ");
        int from = -1;
        int to = -1;
        for (var found : raised.because()) {
            if (found.from() > to && to > 0) {
                reason.add(words.original(from, to));
            }
            from = found.from() > to ? found.from() : from;
            to = Math.max(to, found.to());
        }
        return shortened(reason.add(words.original(from, to)).toString());
    }

    private static String shortened(String reason) {
        if (reason.length() <= LONGEST_REASON) {
            return reason;
        }
        int lastSpace = reason.lastIndexOf(' ', LONGEST_REASON);
        int end = lastSpace > 0 ? lastSpace : reason.offsetByCodePoints(0, LONGEST_REASON / 2);
        return reason.substring(0, end) + "…";
    }
}
