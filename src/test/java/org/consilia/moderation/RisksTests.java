package org.consilia.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.consilia.answer.Answer;
import org.consilia.answer.AnswerId;
import org.consilia.answer.AnswerState;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.Reference;
import org.consilia.question.Original;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RisksTests {

    private static final Reference REFERENCE = new Reference(Reference.Kind.PMID, "12345678", "Of nerves", 2021);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Take 75 mg each morning                          | DOSE
            Half a tablet is enough                          | DOSE
            Never take double the dose                       | DOSE
            Two puffs at night                               | DOSE
            It is safe in pregnancy                          | PREGNANCY
            While breast-feeding it is better to wait        | PREGNANCY
            In a 4-year-old it goes away by itself           | CHILD
            Toddlers often have it                           | CHILD
            This cures the disease                           | UNUSUAL_CLAIM
            It has no side effects                           | UNUSUAL_CLAIM
            You can stop taking your tablets                 | UNUSUAL_CLAIM
            """)
    void aSignIsSeenInAnAnswer(String words, RiskSign sign) {
        assertThat(of("A question", words)).contains(sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A nerve is pressed at the wrist while you sleep.",
                "You are not pregnant, so this does not matter.",
                "It gets better within 6 weeks, in 80 of 100 people.",
                "The secure way is to wait.",
            })
    void anOrdinaryAnswerHasNone(String words) {
        assertThat(of("Why do my hands go numb?", words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"I am 12 weeks pregnant,PREGNANCY", "My son is ill,CHILD", "Our baby cries,CHILD"})
    void aSignIsSeenInAQuestion(String title, RiskSign sign) {
        assertThat(of(title, "Wait and see.")).containsExactly(sign);
    }

    private static Set<RiskSign> of(String title, String words) {
        var text = new AnswerText(
                "A summary.", List.of(new Claim(ClaimKind.TEXT, null, words, List.of(1), false)), List.of(REFERENCE));
        var question = new Question(
                new QuestionId("q"),
                QuestionState.ASSIGNED,
                null,
                Original.open(title, ""),
                false,
                null,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                "",
                null,
                List.of());
        var answer = new Answer(
                new AnswerId("a"),
                question.id(),
                AnswerState.IN_REVIEW,
                null,
                null,
                text,
                1,
                Instant.EPOCH,
                null,
                null,
                null);
        return Risks.of(question, answer, false);
    }
}
