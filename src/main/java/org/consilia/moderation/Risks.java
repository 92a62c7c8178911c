package org.consilia.moderation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Claim;
import org.consilia.question.AboutPerson;
import org.consilia.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * Which signs of risk an answer bears: small rules over its words and its question. They order an editor's work and ask
 * for a second pair of eyes; they never say that an answer is right. English words only, and rather once too often.
 */
public final class Risks {

    /** An amount of a medicine: a number and its unit, or so many tablets, drops or puffs. */
    private static final Pattern DOSE = words("\\d[\\d.,]*\\s?(?:mg|mcg|µg|μg|ug|micrograms?|milligrams?|ml|iu|units?)"
            + "|(?:\\d+|one|two|three|four|half a|a)\\s(?:\\w+\\s)?(?:tablets?|capsules?|pills?|drops?|puffs?|doses?|"
            + "teaspoons?|sachets?|patch(?:es)?)|double the dose|twice the dose|(?:increase|raise|reduce|halve|skip) "
            + "(?:the|your) dose");

    private static final Pattern PREGNANCY = words(
            "pregnan(?:t|cy|cies)|breast-?\\s?feed(?:ing)?|expecting a baby|"
                    + "trying for a baby|trying to conceive|miscarriages?|antenatal|(?:first|second|third) trimester|weeks gone");

    private static final Pattern NOT_PREGNANT = words("(?:not|isn't|nor|never been) (?:\\w+ )?pregnant");

    private static final Pattern CHILD = words("bab(?:y|ies)|newborns?|infants?|toddlers?|child|children|kids?|"
            + "paediatric|pediatric|schoolboy|schoolgirl|teenagers?"
            + "|(?:\\d|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten)[- ](?:day|week|month|year)s?[- ]olds?"
            + "|my (?:little )?(?:son|daughter|boy|girl|grandson|granddaughter)");

    /** The ages of the asking page that are a child's. */
    private static final Set<String> CHILD_AGES = Set.of("0-1", "2-9", "10-17");

    private static final Pattern UNUSUAL = words(
            "miracles?|cures?|cured|guaranteed?|100 ?%|always works?|never fails?|"
                    + "no (?:risks?|side[- ]effects?)|completely safe|totally safe|detox|superfoods?|homeopath\\w*|"
                    + "stop (?:all|taking|your)|instead of (?:your|the|chemotherapy|surgery|insulin|antibiotics)|"
                    + "doctors (?:won't|don't|will not) tell|big pharma|vaccines? (?:cause|are dangerous)|breakthrough|revolutionary");

    private Risks() {}

    /** @param isReported whether readers have said that something is wrong with it */
    public static Set<RiskSign> of(Question question, Answer answer, boolean isReported) {
        var asked = together(question.title(), question.body(), about(question.about()));
        var answered = words(answer.text());
        var signs = EnumSet.noneOf(RiskSign.class);
        add(signs, RiskSign.RED_FLAG, question.redFlag() != null);
        add(signs, RiskSign.PREGNANCY, tellsOfPregnancy(asked) || tellsOfPregnancy(answered));
        add(signs, RiskSign.CHILD, isOfChild(question.about()) || has(CHILD, asked) || has(CHILD, answered));
        add(signs, RiskSign.DOSE, has(DOSE, answered));
        add(signs, RiskSign.REPORTED, isReported);
        add(signs, RiskSign.UNUSUAL_CLAIM, has(UNUSUAL, answered));
        add(signs, RiskSign.NO_REFERENCE, answer.text().references().isEmpty());
        return signs;
    }

    /** Whether two editors must sign. */
    public static boolean isHigh(Collection<RiskSign> signs) {
        return signs.stream().anyMatch(RiskSign::isHigh);
    }

    private static boolean tellsOfPregnancy(String text) {
        return has(PREGNANCY, NOT_PREGNANT.matcher(text).replaceAll(""));
    }

    private static boolean isOfChild(AboutPerson about) {
        return about.age() != null && CHILD_AGES.contains(about.age());
    }

    private static String about(AboutPerson about) {
        return together(about.conditions(), about.medicines());
    }

    private static String words(AnswerText text) {
        return Stream.concat(Stream.of(text.summary()), text.claims().stream().flatMap(Risks::words))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Claim claim) {
        return Stream.of(Objects.requireNonNullElse(claim.heading(), ""), claim.text());
    }

    private static String together(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static void add(EnumSet<RiskSign> signs, RiskSign sign, boolean isThere) {
        if (isThere) {
            signs.add(sign);
        }
    }

    private static Pattern words(String expression) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + expression + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
