package org.consilia.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilia.answer.AnswerText;
import org.consilia.answer.Answers;
import org.consilia.answer.Claim;
import org.consilia.answer.ClaimKind;
import org.consilia.answer.ImportedAnswer;
import org.consilia.doctor.Institutions;
import org.consilia.question.ImportedQuestion;
import org.consilia.question.Origin;
import org.consilia.question.Questions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports MedQuAD (Ben Abacha and Demner-Fushman, 2019): questions and answers that institutes of the US National
 * Institutes of Health published. Each answered pair becomes a public question with the institution's answer.
 *
 * <p>Files are read one by one and written some at a time, whole files always, so that an import that is broken off
 * leaves no half file behind and can simply be run again: what is here already is known by its key and left as it is.
 */
@Component
public class MedQuadImport {

    /** Questions per transaction: enough that its cost does not matter, few enough that a page need not wait for it. */
    private static final int BATCH = 200;

    private static final int YEAR = 2017;

    private final Questions questions;
    private final Answers answers;
    private final Institutions institutions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MedQuadImport(
            Questions questions,
            Answers answers,
            Institutions institutions,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.institutions = institutions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Imports a folder or a {@code .tar.gz}.
     *
     * @throws IOException where there is no such folder or archive; a fault within it is only told of
     */
    public ImportTally run(Path source, ProgressBar progress) throws IOException {
        var run = new Run();
        try (var files = XmlFiles.of(source)) {
            for (var file = files.next(); file != null; file = files.next()) {
                run.take(file);
                progress.show(files.fractionRead(), run.tally.done());
            }
        }
        run.write();
        progress.finish(run.tally.done());
        return run.tally;
    }

    /** One answered question on its way in. */
    private record Arrival(MedQuadSource source, ImportedQuestion question, AnswerText answer) {}

    /** One import from its first file to its last. */
    private final class Run {

        private final ImportTally tally = new ImportTally();
        private final Set<String> keys = new HashSet<>();
        private final Set<MedQuadSource> known = EnumSet.noneOf(MedQuadSource.class);
        private final List<Arrival> waiting = new ArrayList<>();
        private final Instant now = clock.instant();

        void take(XmlFile file) {
            try {
                var document = MedQuadReader.read(file);
                document.pairs().forEach(pair -> take(document, pair));
            } catch (BrokenFile broken) {
                tally.addBroken(file.name(), String.valueOf(broken.getMessage()));
            }
            if (waiting.size() >= BATCH) {
                write();
            }
        }

        private void take(MedQuadDocument document, MedQuadDocument.Pair pair) {
            var text = MedQuadText.markdown(pair.answer(), document.source().partsParagraphsByTwoSpaces());
            if (text.isEmpty()) {
                tally.addWithoutText();
            } else if (keys.add(pair.key())) {
                waiting.add(arrival(document, pair, text));
            } else {
                tally.addSameKey();
            }
        }

        private Arrival arrival(MedQuadDocument document, MedQuadDocument.Pair pair, String text) {
            var institution = document.source().institution().id();
            var origin = new Origin(
                    institution.value(),
                    pair.key(),
                    document.url(),
                    YEAR,
                    document.focus(),
                    document.synonyms(),
                    pair.kind());
            var claim = new Claim(ClaimKind.TEXT, null, text, List.of(), false);
            return new Arrival(
                    document.source(),
                    new ImportedQuestion(MedQuadText.title(pair.question()), origin, List.of(), now),
                    new AnswerText("", List.of(claim), List.of()));
        }

        void write() {
            if (waiting.isEmpty()) {
                return;
            }
            transaction.executeWithoutResult(_ -> writeWaiting());
            waiting.clear();
        }

        private void writeWaiting() {
            for (var arrival : waiting) {
                if (known.add(arrival.source())) {
                    institutions.add(arrival.source().institution());
                }
            }
            var ids = questions.takeAll(waiting.stream().map(Arrival::question).toList());
            var taken = new ArrayList<ImportedAnswer>();
            for (int i = 0; i < ids.size(); i++) {
                var arrival = waiting.get(i);
                ids.get(i)
                        .ifPresent(id -> taken.add(new ImportedAnswer(
                                id, arrival.source().institution().id(), arrival.answer(), now)));
            }
            answers.takeAll(taken);
            tally.addImported(taken.size());
            tally.addAlreadyHere(ids.size() - taken.size());
        }
    }
}
