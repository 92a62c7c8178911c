package org.consilia.find;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Words that the sentence somebody looks for is likely to have though nobody says them: who asks why is answered by
 * "because". And words that people say to a doctor whatever they ask, which lead to the wrong sentence.
 */
class Cues {

    /** A cue that surely fits counts as much as a word that one answer in twenty has. */
    private static final float WEIGHT = 3;

    /** Kinds less likely than this are not meant. */
    private static final float LIKELY = 0.25f;

    private static final Map<Kind, Set<String>> OF_KIND = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.CAUSE, Stems.of("cause because due result mutation lead trigger")),
            Map.entry(Kind.TREATMENT, Stems.of("treat treatment therapy medicine surgery relieve cure help")),
            Map.entry(Kind.SYMPTOM, Stems.of("symptom sign include feel")),
            Map.entry(Kind.TEST, Stems.of("diagnose diagnosis test exam measure check")),
            Map.entry(Kind.OUTLOOK, Stems.of("outlook prognosis recover survive survival death die year expectancy")),
            Map.entry(Kind.PREVENTION, Stems.of("prevent avoid reduce protect vaccine vaccination")),
            Map.entry(Kind.RISK, Stems.of("risk likely common contagious spread catch contact")),
            Map.entry(Kind.SIDE_EFFECT, Stems.of("side effect cause reaction risk")),
            Map.entry(Kind.INTERACTION, Stems.of("interact interaction together combine avoid")),
            Map.entry(Kind.USAGE, Stems.of("dose dosage times day mg")),
            Map.entry(Kind.INHERITANCE, Stems.of("inherit gene parent child family copy")),
            Map.entry(Kind.HELP, Stems.of("organization resource support center specialist")),
            Map.entry(Kind.COMPLICATION, Stems.of("complication lead damage"))));

    private static final Set<String> EMPTY_WORDS = Stems.of("""
            able about advice advise all also any anybody anyone anything appreciate ask asking available because been
            best bring came can come concern could dear did do doctor does doing done due else even ever every explain
            find found general get give go going good got great had hard has have having health hear heard hello help
            hi hope how i if info information inform issue just kindly know let like little long look looking lot made
            make many matter may maybe me mean might much my near need never new nothing now often ok okay only other
            others our out people person please possible problem put question reason reference related relevant reply
            right said same say search see seem send she should show so some somebody someone something soon still
            such suggest sure take taken tell than thank thanks their them then there these they thing think those
            though time told too took tried true truly try trying two understand us use used using very want wanted
            was way we well went were what when where which while who why will wish wonder wondering work working
            would year years yes yet you your""");

    private Cues() {}

    /** What every cue of the kinds that are likely meant counts. */
    static Map<String, Float> of(Kinds kinds) {
        var cues = new HashMap<String, Float>();
        for (var kind : Kind.all()) {
            var share = kinds.shareOf(kind);
            if (share >= LIKELY) {
                OF_KIND.getOrDefault(kind, Set.of()).forEach(stem -> cues.merge(stem, share * WEIGHT, Math::max));
            }
        }
        return cues;
    }

    static boolean isEmptyWord(String stem) {
        return EMPTY_WORDS.contains(stem);
    }
}
