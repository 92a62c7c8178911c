package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainBenchTests {

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.createDirectory(folder.resolve("medquad"));
        Files.writeString(folder.resolve("medquad/1.xml"), """
                <Document><Focus>Gout</Focus><QAPairs>
                <Question qid="1" qtype="treatment">What are the treatments for Gout ?</Question>
                <Question qid="2" qtype="causes">What causes Gout ?</Question>
                </QAPairs></Document>""");
        Files.writeString(folder.resolve("answers.tsv"), """
                id\tsource\tfocus\tsynonyms\tqtype\tquestion\tanswer\turl
                a\tX\tGout\tPodagra\ttreatment\tWhat are the treatments for Gout ?\tRest the joint. Take tablets.\thttps://x
                b\tX\tGout\tPodagra\tcauses\tWhat causes Gout ?\tCrystals settle in a joint.\thttps://x
                v\tX\tBenign paroxysmal positional vertigo after mild head injury\t\ttreatment\tHow is it treated?\tTurning exercises help.\thttps://x
                c\tX\tAsthma\t\ttreatment\tWhat are the treatments for Asthma ?\tAn inhaler opens the airways.\thttps://x
                """);
        Files.writeString(folder.resolve("meqsum.tsv"), """
                file\tquestion\thuman_summary
                1\tSUBJECT: toe MESSAGE: my toe is red, how is gout treated\tWhat are the treatments for gout?
                2\tis there anything new for asthma\tWhat are the treatments for asthma?
                4\tthe room spins since I hit my head\tWhat are the treatments for benign paroxysmal positional vertigo after mild head injury?
                3\twhere does my gout come from\tWhat causes gout?
                """);
        Files.writeString(folder.resolve("rqe.tsv"), """
                pid\tconsumer_question\tfaq_question\tentails
                1\tMy toe is swollen again, what should I take?\tHow is gout treated?\t1
                2\tI wheeze at night, which spray helps?\tHow is asthma treated?\t1
                3\tI wheeze at night, which spray helps?\tWhat is the weather?\t0
                """);
    }

    @Test
    void theSameDataGiveTheSameWeights() throws IOException {
        assertThat(train("one")).isZero();
        assertThat(train("two")).isZero();

        assertThat(folder.resolve("one/kinds.tsv")).hasSameTextualContentAs(folder.resolve("two/kinds.tsv"));
        assertThat(folder.resolve("one/weights.tsv")).hasSameTextualContentAs(folder.resolve("two/weights.tsv"));
        assertThat(Files.readAllLines(folder.resolve("one/kinds.tsv")))
                .hasSize(Kind.all().size());
        assertThat(Files.readAllLines(folder.resolve("one/weights.tsv")))
                .hasSize(4
                        + SameQuestion.FEATURES.size()
                        + Confidence.FEATURES.size()
                        + Confidence.RIVAL_FEATURES.size()
                        + Reading.FEATURES.size())
                .allMatch(line -> line.matches("[a-z ]+\t[a-z ]+\t-?\\d+\\.\\d{3}"));
    }

    @Test
    void whatMeasuresIsNotLearntFrom() throws IOException {
        Files.writeString(
                folder.resolve("measured.tsv"), "qid\tsubject\tmessage\n1\ttoe\tmy toe is red, how is gout treated\n");
        var all = Messages.read(folder.resolve("meqsum.tsv"), List.of(), text -> meaningOf(text));
        var others = Messages.read(
                folder.resolve("meqsum.tsv"), List.of(folder.resolve("measured.tsv")), text -> meaningOf(text));

        assertThat(all.all()).extracting(Messages.Message::summary).contains("What are the treatments for gout?");
        assertThat(others.all())
                .extracting(Messages.Message::summary)
                .containsExactly(
                        "What are the treatments for asthma?",
                        "What are the treatments for benign paroxysmal positional vertigo after mild head injury?",
                        "What causes gout?");
    }

    /** Another text, another meaning. */
    private static float[] meaningOf(String text) {
        var meaning = new float[384];
        meaning[Math.floorMod(text.hashCode(), meaning.length)] = 1;
        return meaning;
    }

    private int train(String out) {
        var arguments = new ArrayList<String>();
        for (var name : List.of("medquad", "answers.tsv", "meqsum.tsv", "rqe.tsv")) {
            arguments.add("--" + name.replace(".tsv", ""));
            arguments.add(folder.resolve(name).toString());
        }
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        return TrainBench.run(arguments, SILENT, SILENT);
    }
}
