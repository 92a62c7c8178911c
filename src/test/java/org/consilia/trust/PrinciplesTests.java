package org.consilia.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilia.Cast;
import org.consilia.account.AccountId;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.AnswerText;
import org.consilia.answer.AttributedAnswer;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.Concordance;
import org.consilia.doctor.Badge;
import org.consilia.doctor.Doctor;
import org.consilia.doctor.DoctorId;
import org.consilia.doctor.Institution;
import org.consilia.doctor.InstitutionId;
import org.consilia.doctor.Licence;
import org.consilia.pack.Pack;
import org.consilia.question.Consent;
import org.consilia.question.Origin;
import org.consilia.question.Original;
import org.consilia.question.PublicText;
import org.consilia.question.Publication;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.topic.Topic;
import org.consilia.topic.TopicId;
import org.consilia.trust.Principle.Name;
import org.consilia.trust.Principle.Result;
import org.consilia.vault.Sealed;
import org.consilia.web.Bundles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrinciplesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Pack.Licence LICENCE = new Pack.Licence("CC BY", "https://example.org");
    private static final Consent AGREED =
            new Consent(Consent.Purpose.PUBLISH, "I agree", Sealed.open("Why?"), NOW, null);

    private final Principles principles = new Principles("help@example.org");

    @Test
    void aPageThatMeetsThemAllPassesWhatIsChecked() {
        var found = check(answer(Cast.text("It is a nerve.")), AGREED);
        assertThat(found).hasSize(8).containsEntry(Name.JUSTIFIABILITY, Result.NOT_CHECKED);
        found.remove(Name.JUSTIFIABILITY);
        assertThat(found.values()).containsOnly(Result.PASS);
    }

    @Test
    void aLapsedLicenceFailsAuthority() {
        var lapsed = doctor(new Badge(Badge.Standing.LAPSED, "Register", LocalDate.EPOCH), "None.");
        assertThat(check(answer(Cast.text("x"), lapsed), AGREED)).containsEntry(Name.AUTHORITY, Result.FAIL);
    }

    @Test
    void anAnswerWithoutASafetyNetFailsComplementarity() {
        assertThat(check(answer(text(claim(ClaimKind.CAUSE, List.of(), true))), AGREED))
                .containsEntry(Name.COMPLEMENTARITY, Result.FAIL);
    }

    @Test
    void aPublicPageWithoutAStandingConsentFailsConfidentiality() {
        var takenBack = new Consent(Consent.Purpose.PUBLISH, "I agree", Sealed.open("Why?"), NOW, NOW);
        var toProcess = new Consent(Consent.Purpose.PROCESS, "I agree", Sealed.open("Why?"), NOW, null);
        assertThat(check(answer(Cast.text("x")), takenBack, toProcess))
                .containsEntry(Name.CONFIDENTIALITY, Result.FAIL);
    }

    @Test
    void aClaimThatRestsOnNothingFailsAttribution() {
        assertThat(check(answer(text(claim(ClaimKind.RISK, List.of(), false))), AGREED))
                .containsEntry(Name.ATTRIBUTION, Result.FAIL);
    }

    @Test
    void aBenefitNeedsAReferenceAndItsOtherSide() {
        var praise = claim(ClaimKind.BENEFIT, List.of(1), false);
        assertThat(check(answer(text(praise)), AGREED)).containsEntry(Name.JUSTIFIABILITY, Result.FAIL);
        assertThat(check(answer(text(praise, claim(ClaimKind.RISK, List.of(), true))), AGREED))
                .containsEntry(Name.JUSTIFIABILITY, Result.PASS);
        var boast = claim(ClaimKind.BENEFIT, List.of(), true);
        assertThat(check(answer(text(boast, claim(ClaimKind.RISK, List.of(), true))), AGREED))
                .containsEntry(Name.JUSTIFIABILITY, Result.FAIL);
    }

    @Test
    void anOperatorWhoCannotBeReachedFailsTransparency() {
        var silent = new Principles("");
        assertThat(results(silent.of(question(null), List.of(answer(Cast.text("x"))), List.of(AGREED))))
                .containsEntry(Name.TRANSPARENCY, Result.FAIL);
    }

    @Test
    void aDoctorWhoDoesNotSayWhoPaysFailsDisclosure() {
        var silent = doctor(active(), " ");
        assertThat(check(answer(Cast.text("x"), silent), AGREED)).containsEntry(Name.DISCLOSURE, Result.FAIL);
    }

    @Test
    void oneAnswerOfSeveralIsEnoughToFailAPage() {
        var good = answer(Cast.text("x"));
        var bad = answer(text(claim(ClaimKind.RISK, List.of(), false)));
        assertThat(results(principles.of(question(null), List.of(good, bad), List.of(AGREED))))
                .containsEntry(Name.ATTRIBUTION, Result.FAIL);
    }

    @Test
    void anImportedTextIsCheckedOnlyForWhatCanApplyToIt() {
        var origin = new Origin("library", "1", "https://example.org/1", 2017);
        var institution = new Institution(
                new InstitutionId("library"),
                "The Library",
                "https://example.org",
                "Public domain",
                "https://example.org");
        var imported = new AttributedAnswer(
                answer(Cast.text("x")).answer(), null, institution, origin, LICENCE, Concordance.NONE);
        assertThat(results(principles.of(question(origin), List.of(imported), List.of())))
                .containsOnlyKeys(
                        Name.AUTHORITY, Name.COMPLEMENTARITY, Name.ATTRIBUTION, Name.TRANSPARENCY, Name.ADVERTISING)
                .containsEntry(Name.ATTRIBUTION, Result.PASS);
    }

    @Test
    void everyFindingHasItsWords() {
        var words = new Bundles().in(Locale.ENGLISH);
        var pages = List.of(
                principles.of(question(null), List.of(answer(Cast.text("x"))), List.of(AGREED)),
                new Principles("")
                        .of(
                                question(null),
                                List.of(answer(
                                        text(claim(ClaimKind.BENEFIT, List.of(), false)),
                                        doctor(new Badge(Badge.Standing.UNKNOWN, null, null), ""))),
                                List.of()));
        assertThat(pages)
                .allSatisfy(found -> assertThat(found).allSatisfy(principle -> {
                    assertThat(words.say(principle.name().key())).isNotBlank();
                    assertThat(words.say(principle.resultKey())).isNotBlank();
                    assertThat(words.say(
                                    principle.detail(), principle.arguments().toArray()))
                            .doesNotContain("{");
                }));
    }

    private Map<Name, Result> check(AttributedAnswer answer, Consent... consents) {
        return results(principles.of(question(null), List.of(answer), Arrays.asList(consents)));
    }

    private static Map<Name, Result> results(List<Principle> found) {
        return found.stream().collect(Collectors.toMap(Principle::name, Principle::result));
    }

    private static Claim claim(ClaimKind kind, List<Integer> references, boolean experience) {
        return new Claim(kind, null, "Some words.", references, experience);
    }

    private static AnswerText text(Claim... claims) {
        return new AnswerText("Short.", List.of(claims), List.of());
    }

    private static AttributedAnswer answer(AnswerText text) {
        return answer(text, doctor(active(), "Paid by a hospital."));
    }

    private static AttributedAnswer answer(AnswerText text, Doctor doctor) {
        var answer = new Answer(
                new AnswerId("a"),
                new QuestionId("q"),
                AnswerState.SIGNED,
                doctor.id(),
                null,
                text,
                1,
                NOW,
                NOW,
                LocalDate.of(2027, 11, 23),
                null);
        return new AttributedAnswer(answer, doctor, null, null, LICENCE, Concordance.NONE);
    }

    private static Badge active() {
        return new Badge(Badge.Standing.ACTIVE, "Register", LocalDate.of(2026, 11, 1));
    }

    private static Doctor doctor(Badge badge, String disclosure) {
        return new Doctor(
                new DoctorId("d"),
                new AccountId(UUID.randomUUID()),
                "Dr Ines Falk-Moreau",
                new Topic(new TopicId("neurology"), "Neurology", Topic.Kind.SPECIALTY),
                List.of("en"),
                "Ostermere",
                "",
                "Neurologist.",
                disclosure,
                NOW,
                badge,
                new Licence(List.of()));
    }

    private static Question question(@Nullable Origin origin) {
        return new Question(
                new QuestionId("q"),
                QuestionState.PUBLIC,
                null,
                Original.open("Why?", ""),
                false,
                null,
                null,
                null,
                NOW,
                NOW,
                null,
                new Publication(new PublicText("Why?", ""), "why", NOW),
                null,
                origin,
                "code",
                null,
                List.of());
    }
}
