package org.consilia.triage;

import java.util.List;
import java.util.Locale;

/** Words that put what is told near them in another light. The phrases of each stand in triage/context.txt. */
enum Cue {
    /** "no", "denies": what follows is not there. */
    DENIES,
    /** "was ruled out": what came before is not there. */
    WAS_DENIED,
    /** "no idea why": looks like a denial and is none. */
    DENIES_NOTHING,
    /** "history of", "used to": what follows is over. */
    RECALLS,
    /** "two days history of": looks like a memory and is none. */
    RECALLS_NOTHING,
    /** "last month": what stands beside it is over. */
    PAST,
    /** "in 2019": it is over, and so is what is told next in the past tense. */
    LONG_AGO,
    /** "was", "had": the past tense. */
    PAST_TENSE,
    /** "for months": what stands in the same sentence is long-standing. */
    LONG,
    /** "this has been going on for a year": all of the text is long-standing, but for what is new. */
    LONG_THROUGHOUT,
    /** "is there a cure": somebody asks about an illness that is long known. */
    LONG_STORY,
    /** "now", "help", "ambulance": this is no long story, whatever else is told. */
    NEW_STORY,
    /** "suddenly worse": it is not long-standing after all. */
    NEW,
    /** "now", "is": what stands beside it is happening. */
    ONGOING,
    /** "what are the signs of": what follows is asked about. */
    ASKS,
    /** "what is", "can a": a whole sentence asks, if it tells of nobody and points at nothing here. */
    ASKS_IN_GENERAL,
    /** "this", "help": points at something that is here. */
    HERE,
    /** "if I ever": what follows is imagined. */
    IMAGINES,
    /** "I wonder if": looks imagined and is not. */
    IMAGINES_NOTHING,
    /** "for an essay": whatever is told of nobody in particular is only studied. */
    STUDIES,
    /** "my", "he", "I": somebody in particular. */
    PERSON,
    /** "heart attack of a price": a figure of speech. */
    FIGURE,
    /** "or", "nor": a denied list goes on. */
    OR,
    /** "but", "because": a new thought begins. */
    TURNS,
    /** "and" before a person begins a new thought too. */
    AND;

    /** All cues; the first meanings of a phrase book are theirs, in this order, and concepts follow. */
    static final List<Cue> ALL = List.of(values());

    static boolean isMeantBy(int meaning) {
        return meaning < ALL.size();
    }

    static Cue of(String name) {
        return ALL.stream()
                .filter(cue -> cue.name().equals(name.toUpperCase(Locale.ROOT).replace(' ', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no cue \"" + name + "\""));
    }

    static Cue of(int meaning) {
        return ALL.get(meaning);
    }

    int meaning() {
        return ALL.indexOf(this);
    }
}
