package org.consilia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTests {

    private static final Privacy PRIVACY = new Privacy();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saw Dr Rose Garcia today. | Saw my doctor today.",
                "Dr Tan saw me, then Dr Lee, then Dr Tan. | My doctor saw me, then another doctor, then my doctor.",
                "my Dr Tan said | my doctor said",
                "Nurse Joy helped. Mr Okafor came. | The nurse helped. [name] came.",
                "My daughter Ella has eczema. Ella's skin is red. | My daughter has eczema. My daughter's skin is red.",
                "My husband, Tom, snores and Tom coughs. | My husband snores and my husband coughs.",
                "my wife (Mei Ling) is ill | my wife is ill",
                "I am Sarah Lim. | I am [name].",
                "Dear Dr Aziz, thank you. | Dear doctor, thank you.",
                "Thanks Dr Lim, Dr Lim. | Thanks doctor, my doctor.",
                "A doctor named Dr Feelgood told me. | A doctor named [name] told me.",
                "My kids Aarav, Ishaan and Diya have worms. | My kids [name], [name] and [name] have worms.",
                "my friend Xiomara had the same | my friend had the same",
                "Dr. Rose Garcia's clinic called. | My doctor's clinic called.",
                "I told Sunita that my sugar is 14.2 | I told [name] that my sugar is 14.2",
                "my aunt Wanjiru's lump was benign | my aunt's lump was benign",
                "My GP (Bukola Adeyemi) will not refer me | My GP will not refer me",
                "I live on Acacia Avenue and sneeze | I live on [address] and sneeze",
                "follow me @ximena.heals please | follow me [account name] please",
                "Mrs Abernathy next door has shingles | [name] next door has shingles",
                "Call me on 07700 900123 please. | Call me on [phone number] please.",
                "I live at 12 Elm Close, Leeds LS1 4AP. Is it bad? | I live at [address]. Is it bad?",
                "My card is 4111 1111 1111 1111. | My card is [card number].",
                "I take 20 mg since May, BP 120/80. | I take 20 mg since May, BP 120/80."
            })
    void aReplacementKeepsWhatADoctorNeeds(String original, String told) {
        assertThat(PRIVACY.suggest(original).publicText()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am Ann, born 2 April 1999. | I am [name], born in the 1990s. | I am [name], aged 25 to 29.",
                "He was born on 3 May 2025. | He was born in the 2020s. | He was born about 18 months ago.",
                "DOB: 3/5/2019 | DOB: [born in the 2010s] | Aged 6 to 7",
                "Born 1 Nov 2026. | Born in the 2020s. | Less than a month old.",
                "I was born on the 3rd of May 1930. | I was born in the 1930s. | I was born 90 or more years ago.",
                "I fell on 2 November 2026. | I fell in November 2026. | I fell about 3 weeks ago.",
                "Since 2024-11-02 it hurts. | Since November 2024 it hurts. | For about 2 years it hurts.",
                "The operation is on 14 December 2026. | The operation is in December 2026. | The operation is in about 3 weeks."
            })
    void aDateBecomesAMonthOrSeenFromADayASpan(String original, String told, String seenFromToday) {
        assertThat(PRIVACY.suggest(original).publicText()).isEqualTo(told);
        assertThat(PRIVACY.suggest(original, TODAY).publicText()).isEqualTo(seenFromToday);
    }

    @Test
    void eachChangeCanBeUndone() {
        var redaction = PRIVACY.suggest("I am Ann Lee, call +65 8452 3027.");
        assertThat(redaction.changes()).extracting(Change::from).containsExactly("Ann Lee", "+65 8452 3027");
        var name = redaction.changes().getFirst();
        assertThat(redaction.without(List.of(name)).publicText()).isEqualTo("I am Ann Lee, call [phone number].");
        assertThat(redaction.without(redaction.changes()).publicText()).isEqualTo(redaction.original());
    }

    @Test
    void whatIsUnsureIsSaidToBe() {
        assertThat(PRIVACY.suggest("It was the Okonkwo clinic nearby, said Yefremov.")
                        .changes())
                .noneMatch(Change::isSure);
    }
}
