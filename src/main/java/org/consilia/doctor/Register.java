package org.consilia.doctor;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.consilia.pack.Pack;

/** An official list of licensed doctors: what a number in it looks like, and how one is looked up. */
public record Register(Pack.Register rules, LookUp lookUp) {

    /** What the number alone tells; a number that fits may still be invented. */
    public enum Fit {
        FITS,
        /** Unlike what is known of the register, which is not official: a person looks at it. */
        UNUSUAL,
        WRONG
    }

    /** No register writes longer ones. */
    static final int LONGEST = 40;

    /** What every card that bears an NPI would begin with: 80 is health care, 840 the United States. */
    private static final String NPI_ISSUER = "80840";

    public String name() {
        return rules.name();
    }

    /** Whether it stands for any register that is not listed, so that its name has to be given. */
    public boolean isAnyOther() {
        return rules.isHint() && rules.lookUp() == null;
    }

    /** The number as the register writes it, read out of what was typed, such as "GMC 1234567" or "c1234567". */
    String normalise(String typed) {
        var stripped = typed.strip();
        var packed = stripped.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
        if (stripped.length() > LONGEST || matches(stripped)) {
            return stripped;
        }
        if (matches(packed)) {
            return packed;
        }
        var inside = Pattern.compile("(?<![0-9])(?:" + rules.number().pattern() + ")(?![0-9])")
                .matcher(packed);
        return !rules.isHint() && inside.find() ? inside.group() : stripped;
    }

    Fit fit(String normalised) {
        if (normalised.isBlank() || normalised.length() > LONGEST) {
            return Fit.WRONG;
        }
        if (!matches(normalised)) {
            return rules.isHint() ? Fit.UNUSUAL : Fit.WRONG;
        }
        return switch (rules.checkDigit()) {
            case NONE -> Fit.FITS;
            case NPI -> LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(NPI_ISSUER + normalised) ? Fit.FITS : Fit.WRONG;
        };
    }

    private boolean matches(String number) {
        return rules.number().matcher(number).matches();
    }
}
