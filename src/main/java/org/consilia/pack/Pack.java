package org.consilia.pack;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.consilia.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The country pack in force: the country's rules, numbers and words, each as a checked value. What a key means is told
 * in {@code docs/country-packs.md}.
 *
 * @param name the pack's short name, such as {@code sg}
 * @param country the country's name in a sentence, or null where the site serves several
 * @param emergencyNumbers ambulance numbers, the likeliest first; never empty
 * @param crisisLines lines for people who think of killing themselves; never empty
 * @param poisonLines advice on poisons for everybody; may be empty
 * @param consentAge from this age on, a person agrees for themselves that their health data are processed
 * @param breachDuties whom to tell of a leak of data, and by when, in the order in which it has to be done
 * @param authorities where people can complain about the use of their data
 * @param urgentUnansweredAfter after this time without an answer, the asker of an urgent question is told to seek care elsewhere
 * @param clinicsPerRequest how many clinics get one request for a price
 */
public record Pack(
        String name,
        @Nullable String country,
        Review review,
        List<Line> emergencyNumbers,
        List<Line> crisisLines,
        List<Line> poisonLines,
        List<Register> registers,
        Advertising advertising,
        Fees fees,
        int consentAge,
        Guardian guardian,
        DoctorAbroad doctorAbroad,
        Licence answerLicence,
        Map<Kept, Period> retention,
        List<BreachDuty> breachDuties,
        List<Authority> authorities,
        Duration urgentUnansweredAfter,
        int clinicsPerRequest) {

    /**
     * Reads a pack, or refuses it with all its faults as a {@link BrokenPack}.
     *
     * @param location the short name of a pack inside the program, or the path of a file that ends in .yaml
     */
    public static Pack read(String location) {
        return PackReader.read(location).pack();
    }

    /** The number of the large button. */
    public Line emergencyNumber() {
        return emergencyNumbers.getFirst();
    }

    public List<Line> otherEmergencyNumbers() {
        return emergencyNumbers.subList(1, emergencyNumbers.size());
    }

    /** How long something is kept, in words. */
    public String kept(Kept kept, Page page) {
        return TimeInWords.of(retention.getOrDefault(kept, Period.ZERO), page);
    }

    /** The rule on doctor and asker in different countries, in words. */
    public String abroadRule(Page page) {
        return country == null
                ? page.say("pack.rules.abroad.notice")
                : page.say("pack.rules.abroad." + (isOnlyForTheCountry() ? "forbidden" : "notice") + ".in", country);
    }

    public boolean isOnlyForTheCountry() {
        return doctorAbroad == DoctorAbroad.FORBIDDEN;
    }

    /** When somebody last compared the pack with its sources, and which lawyer answers for it. */
    public record Review(LocalDate checkedOn, String signedBy) {}

    /** A number to call, and for whom it is. */
    public record Line(String place, String number) {
        /** The number as a telephone dials it. */
        public String digits() {
            return number.replaceAll("[^0-9+]", "");
        }
    }

    /**
     * A list of licensed doctors.
     *
     * @param number what a number in it looks like
     * @param isHint the pattern is not official: a number that does not fit is looked at, not refused
     * @param lookUp where a person looks a doctor up, or null
     */
    public record Register(
            String name,
            Pattern number,
            boolean isHint,
            CheckDigit checkDigit,
            String example,
            @Nullable String lookUp) {}

    /** How a register's numbers prove themselves. */
    public enum CheckDigit {
        NONE,
        /** Luhn's sum over 80840 and the ten digits. */
        NPI
    }

    /** What doctors may say of themselves: words no profile may use, and whether the law allows patients' praise. */
    public record Advertising(List<String> forbiddenWords, boolean allowsTestimonials) {}

    /** What a clinic may be charged: a share of what it earns, or a price for each person sent to it. */
    public record Fees(boolean allowsPercentage, boolean allowsPerLead) {}

    /** Who may ask for a child below the age of consent. */
    public enum Guardian {
        PARENT_OR_GUARDIAN,
        PARENTAL_RESPONSIBILITY;

        /** Its name in a pack and in a message bundle, such as {@code parent-or-guardian}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What holds where doctor and asker are in different countries. */
    public enum DoctorAbroad {
        /** Readers are told. */
        NOTICE,
        /** Only people in the country may ask, and they say that they are. */
        FORBIDDEN
    }

    /** The terms under which doctors' texts may be used. */
    public record Licence(String name, String url) {}

    /** What is kept for a time and then deleted. */
    public enum Kept {
        DRAFTS,
        HELD_UNDECIDED,
        CLOSED_ORIGINALS,
        MESSAGES,
        SIGN_IN_LINKS,
        SESSIONS,
        EXPORTS,
        UPLOADS;

        /** Its name in a pack and in a message bundle, such as {@code sign-in-links}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Somebody who has to be told of a leak of personal data.
     *
     * @param within a {@link Period} or {@link Duration}; null where the law says "as soon as possible" and no more
     * @param from what starts the clock
     */
    public record BreachDuty(String tell, @Nullable TemporalAmount within, String from) {
        /** By when, in words. */
        public String time(Page page) {
            return within == null ? page.say("pack.time.soon") : TimeInWords.deadline(within, page);
        }
    }

    /** A public body that looks after people's data. */
    public record Authority(String name, @Nullable String url) {}
}
