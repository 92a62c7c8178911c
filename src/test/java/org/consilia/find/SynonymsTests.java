package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTests {

    private static final Path SHIPPED = Path.of("src/main/resources/find/synonyms.txt");

    /** Any direction of meaning will do: words alone are looked at. */
    private static final float[] NO_MEANING = new float[384];

    static {
        NO_MEANING[0] = 1;
    }

    @ParameterizedTest
    @CsvSource({
        "PCI, angioplasty",
        "stent, PCI",
        "heart attack, myocardial infarction",
        "shortness of breath, dyspnoea",
        "kidney stones, nephrolithiasis",
        "haemorrhoids, piles",
        "anemia, anaemia",
        "acetaminophen, paracetamol",
        "high blood pressure, hypertension",
        "uti, urinary tract infection"
    })
    void whatIsAskedInOneWayIsFoundInTheOtherByWordsAlone(String one, String other) throws IOException {
        assertThat(foundByWords("What helps after " + one + "?", "About " + other + "."))
                .isTrue();
        assertThat(foundByWords("What helps after " + other + "?", "About " + one + "."))
                .isTrue();
    }

    @Test
    void withoutASynonymNothingIsFoundByWords() throws IOException {
        assertThat(foundByWords("What helps after gout?", "About asthma.")).isFalse();
    }

    @Test
    void everyMemberOfEveryGroupLeadsToAllOthers() throws IOException {
        var groups = groups();

        assertThat(groups).hasSizeGreaterThan(250);
        for (var group : groups) {
            for (var member : group) {
                assertThat(Synonyms.SHIPPED.alsoCalled(member))
                        .containsExactly(Map.entry(
                                member,
                                group.stream()
                                        .filter(other -> !other.equals(member))
                                        .toList()));
            }
        }
    }

    @Test
    void anAbbreviationInCapitalsCountsOnlyInCapitals() {
        var synonyms = Synonyms.of(List.of("multiple sclerosis = MS", "sexual infection = STI"));

        assertThat(synonyms.stemsBeside("I have MS")).contains("sclerosi");
        assertThat(synonyms.stemsBeside("Ms Brown has a cough")).doesNotContain("sclerosi");
        assertThat(synonyms.stemsBeside("are STIs common")).contains("sexual");
        assertThat(synonyms.stemsBeside("WHAT DID MS BROWN TELL THE DOCTOR")).doesNotContain("sclerosi");
        assertThat(synonyms.stemsBeside("MS TREATMENT")).contains("sclerosi");
    }

    @Test
    void anAbbreviationIsSpelledOutWhereItFirstStands() {
        var synonyms = Synonyms.of(List.of("multiple sclerosis = MS = MSC", "heart attack = myocardial infarction"));

        assertThat(synonyms.spelledOut("My MS, or MS as they say; not a heart attack."))
                .isEqualTo("My MS (multiple sclerosis), or MS as they say; not a heart attack.");
        assertThat(synonyms.spelledOut("Ms Brown")).isEqualTo("Ms Brown");
        assertThat(synonyms.spelledOut("")).isEmpty();
    }

    @Test
    void whatWasSaidItselfIsNotBroughtInAgain() {
        var synonyms = Synonyms.of(List.of("heart failure = cardiac failure"));

        assertThat(synonyms.stemsBeside("heart failure")).containsExactly("cardiac");
    }

    @Test
    void theLongestPhraseCounts() {
        var synonyms = Synonyms.of(List.of("diabetes = sugar disease", "gestational diabetes = pregnancy sugar"));

        assertThat(synonyms.alsoCalled("gestational diabetes")).containsOnlyKeys("gestational diabetes");
        assertThat(synonyms.alsoCalled("gestational age, diabetes")).containsOnlyKeys("diabetes");
    }

    @Test
    void endingsAndSmallWordsMakeNoDifference() {
        var synonyms = Synonyms.of(List.of("water on the knee = knee effusion"));

        assertThat(synonyms.alsoCalled("Water on both knees")).isEmpty();
        assertThat(synonyms.alsoCalled("WATER ON THE KNEES")).containsOnlyKeys("water on the knee");
    }

    @Test
    void aTextWithoutSynonymsBringsInNothing() {
        assertThat(Synonyms.SHIPPED.stemsBeside("my elbow hurts")).isEmpty();
        assertThat(Synonyms.SHIPPED.stemsBeside("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gout, 'Synonyms, line 3: a group needs two members at least'",
        "gout = , 'Synonyms, line 3: \"\" has no word that can be looked for'",
        "gout = the, 'Synonyms, line 3: \"the\" has no word that can be looked for'",
        "gout = Flu, 'Synonyms, line 3: \"Flu\" is neither in small letters nor in capitals'",
        "gout = BIG TOE, 'Synonyms, line 3: \"BIG TOE\" is more than one word in capitals'",
        "gout = stents, 'Synonyms, line 3: \"stents\" is in line 2 too'",
        "gout = gouts, 'Synonyms, line 3: \"gouts\" is in line 3 too'",
        "gout = PCI, 'Synonyms, line 3: \"PCI\" is in line 2 too'"
    })
    void aLineThatIsNotAsItShouldBeIsRefusedWithItsReason(String line, String reason) {
        assertThatThrownBy(() -> Synonyms.of(List.of("# a comment", "stent = PCI", line)))
                .hasMessage(reason);
    }

    private static boolean foundByWords(String asked, String answered) throws IOException {
        try (var index = LuceneIndex.inMemory()) {
            index.replace(
                    "q1", List.of(new IndexedAnswer("a1", "q1", "?", List.of(), answered, NO_MEANING, NO_MEANING)));
            index.refresh();
            var enquiry =
                    new Enquiry(NO_MEANING, Stems.of(asked), Stems.of(asked), Synonyms.SHIPPED.stemsBeside(asked));
            return index.candidatesFor(enquiry, Set.of()).evidence().getFirst().bm25() > 0;
        }
    }

    private static List<List<String>> groups() throws IOException {
        return Files.readAllLines(SHIPPED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("=")).map(String::strip).toList())
                .toList();
    }
}
