package org.consilia.answer;

import java.util.Locale;

/** What a doctor can say of another doctor's answer. */
public enum Stance {
    AGREE,
    /** Agrees, and adds something that a reader should know. */
    CAVEAT,
    DISAGREE,
    /** Somebody may come to harm who follows it: an editor looks at once, and readers are told so. */
    DANGEROUS,
    /** Says nothing any more. */
    TAKEN_BACK;

    /** All but agreeing needs words. */
    public boolean needsWords() {
        return switch (this) {
            case CAVEAT, DISAGREE, DANGEROUS -> true;
            case AGREE, TAKEN_BACK -> false;
        };
    }

    /** Its name in forms. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its name in words. */
    public String key() {
        return "answer.peers.stance." + slug();
    }
}
