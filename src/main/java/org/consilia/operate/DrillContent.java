package org.consilia.operate;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.ImportedAnswer;
import org.consilia.answer.Reference;
import org.consilia.question.AboutPerson;
import org.consilia.question.ImportedQuestion;
import org.consilia.question.NewQuestion;
import org.consilia.question.Origin;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.triage.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions and answers for drills, no two alike and none of them about anything. */
@Component
class DrillContent {

    private static final List<String> WHERE =
            List.of("knee", "elbow", "ear", "back", "throat", "ankle", "eye", "scalp");
    private static final List<String> WHAT = List.of("itch", "pain", "swelling", "rash", "cramp", "numbness", "cough");
    private static final List<String> WHEN =
            List.of("after running", "at night", "in winter", "at work", "while eating");

    private final Questions questions;
    private final Publications publications;
    private final Answers answers;
    private final DrillPeople people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DrillContent(
            Questions questions,
            Publications publications,
            Answers answers,
            DrillPeople people,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.publications = publications;
        this.answers = answers;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    void begin() {
        people.addInstitution();
    }

    /** What question {@code number} asks. */
    static String title(int number) {
        return "What helps against %s in the %s %s, time %d?"
                .formatted(of(WHAT, number), of(WHERE, number / WHAT.size()), of(WHEN, number / 3), number);
    }

    /** Imports questions with these numbers, in one transaction. */
    void takeIn(int from, int count) {
        transaction.executeWithoutResult(_ -> {
            var numbers = IntStream.range(from, from + count).boxed().toList();
            var taken = questions.takeAll(numbers.stream().map(this::imported).toList());
            answers.takeAll(IntStream.range(0, count)
                    .mapToObj(i -> new ImportedAnswer(
                            taken.get(i).orElseThrow(), DrillPeople.INSTITUTION, text(numbers.get(i)), clock.instant()))
                    .toList());
        });
    }

    /** Questions with these numbers, asked and answered, and not public. */
    List<QuestionId> answered(int from, int count) {
        var asker = people.asker();
        var doctor = people.doctor();
        var editor = people.editor();
        return IntStream.range(from, from + count)
                .mapToObj(number -> {
                    var question = questions.ask(new NewQuestion(
                            asker,
                            true,
                            title(number),
                            "",
                            AboutPerson.NOBODY,
                            new Urgency.NonUrgent(),
                            "1",
                            "I agree"));
                    var answer = answers.write(question, doctor.id(), doctor.account(), text(number));
                    answers.submit(answer);
                    answers.sign(answer, editor);
                    return question;
                })
                .toList();
    }

    /** @param beforeCommit run when everything is written and nobody else can see it */
    void publish(QuestionId question, Runnable beforeCommit) {
        transaction.executeWithoutResult(_ -> {
            publications.publish(
                    question, new PublicText(questions.get(question).title(), ""), "I agree");
            beforeCommit.run();
        });
    }

    void takeBack(QuestionId question) {
        publications.takeBack(question);
    }

    private ImportedQuestion imported(int number) {
        var origin = new Origin(DrillPeople.INSTITUTION.value(), Integer.toString(number), "https://example.org", null);
        return new ImportedQuestion(title(number), origin, List.of(), clock.instant());
    }

    private static AnswerText text(int number) {
        var words = "Against %s rest the %s and wait. Sign %d of the drill."
                .formatted(of(WHAT, number), of(WHERE, number / WHAT.size()), number);
        return new AnswerText(
                "",
                List.of(
                        new Claim(ClaimKind.NEXT_STEP, null, words, List.of(1), false),
                        new Claim(
                                ClaimKind.WHEN_TO_GET_HELP,
                                null,
                                "If sign %d gets worse.".formatted(number),
                                List.of(),
                                false)),
                List.of(new Reference(Reference.Kind.PMID, "12345678", "Of drills", 2021)));
    }

    private static String of(List<String> words, int number) {
        return words.get(number % words.size());
    }
}
