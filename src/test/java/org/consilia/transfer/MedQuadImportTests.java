package org.consilia.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.consilia.ConsiliaTest;
import org.consilia.answer.Answers;
import org.consilia.answer.ClaimKind;
import org.consilia.doctor.Institutions;
import org.consilia.question.Question;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionPublished;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.AssertablePublishedEvents;

@ConsiliaTest
class MedQuadImportTests {

    private static final Path FIXTURES = Path.of("src/test/resources/medquad");
    private static final String PAIR = """
            <Document id="%s" source="NINDS" url="https://www.ninds.nih.gov/made-up"><Focus>%s</Focus><QAPairs>
            <QAPair pid="1"><Question qtype="causes">What causes %s ?</Question><Answer>Chance.</Answer></QAPair>
            </QAPairs></Document>
            """;

    @Autowired
    MedQuadImport medQuad;

    @Autowired
    Questions questions;

    @Autowired
    Answers answers;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void aFolderIsImportedOnceAndWhatCannotBeIsNamed(AssertablePublishedEvents published) throws IOException {
        var first = medQuad.run(FIXTURES, quiet());
        assertThat(first.imported()).isEqualTo(3);
        assertThat(first.alreadyHere()).isZero();
        assertThat(first.withoutText()).isEqualTo(2);
        assertThat(first.sameKey()).isEqualTo(1);
        assertThat(first.brokenFiles())
                .containsExactly(
                        "odd/cut-off.xml",
                        "odd/empty.xml",
                        "odd/growing.xml",
                        "odd/half-good.xml",
                        "odd/older-form.xml",
                        "odd/outside.xml",
                        "odd/stranger.xml",
                        "odd/words.xml");
        assertThat(first.lines()).anyMatch(line -> line.contains("odd/half-good.xml: its pair 2 has no question"));
        assertThat(withKey("NINDS_0000908_Sec1")).isEmpty();
        assertThat(published.ofType(QuestionPublished.class)).hasSize(3);

        var second = medQuad.run(FIXTURES, quiet());
        assertThat(second.imported()).isZero();
        assertThat(second.alreadyHere()).isEqualTo(3);
        assertThat(withKey("CancerGov_0000901_1_Sec1")).hasSize(1);
    }

    @Test
    void anImportedQuestionIsPublicWithItsOriginAndItsInstitutionsWords() throws IOException {
        medQuad.run(FIXTURES, quiet());
        var question = withKey("CancerGov_0000901_1_Sec1").getFirst();
        assertThat(question.state()).isEqualTo(QuestionState.PUBLIC);
        assertThat(question.asker()).isNull();
        assertThat(question.path()).endsWith("/what-is-are-made-up-elbow-spot");
        var origin = Objects.requireNonNull(question.origin());
        assertThat(origin.url()).isEqualTo("https://www.cancer.gov/types/made-up/patient/elbow-treatment-pdq");
        assertThat(origin.year()).isEqualTo(2017);
        assertThat(origin.focus()).isEqualTo("Made-up Elbow Spot");
        assertThat(origin.synonyms()).containsExactly("Elbow freckle", "Spot of the elbow");
        assertThat(origin.kind()).isEqualTo("information");
        assertThat(institutions.all())
                .filteredOn(institution -> institution.id().value().equals(origin.institutionId()))
                .singleElement()
                .satisfies(institution -> {
                    assertThat(institution.name()).isEqualTo("National Cancer Institute");
                    assertThat(institution.licence()).startsWith("CC BY 4.0");
                });
        assertThat(answers.signed(List.of(question.id()))).singleElement().satisfies(answer -> {
            assertThat(answer.doctor()).isNull();
            assertThat(answer.text().claims()).singleElement().satisfies(claim -> {
                assertThat(claim.kind()).isEqualTo(ClaimKind.TEXT);
                assertThat(claim.plainText()).contains("*brown* or_blue", "Most need <nothing> done.");
                assertThat(claim.text()).contains("\n- An elbow spot is a spot.\n- It can be");
            });
        });
    }

    @Test
    void anArchiveIsImportedAsItIsAndTwoNamesForOneThingAreTold() throws IOException {
        var archive = folder.resolve("some.tar.gz");
        try (var tar = tar(archive)) {
            add(tar, "./readme.txt", "nothing");
            add(tar, "./6_NINDS_QA/0000921.xml", PAIR.formatted("0000921", "hiccups", "hiccups"));
            add(tar, "./../../0000922.xml", PAIR.formatted("0000922", "yawns", "yawns"));
            add(tar, "./6_NINDS_QA/0000923.xml", PAIR.formatted("0000921", "sneezes", "sneezes"));
        }
        var tally = medQuad.run(archive, quiet());
        assertThat(tally.imported()).isEqualTo(2);
        assertThat(tally.sameKey()).isEqualTo(1);
        assertThat(tally.brokenFiles()).isEmpty();
        assertThat(withKey("NINDS_0000921_Sec1"))
                .singleElement()
                .satisfies(question -> assertThat(question.title()).isEqualTo("What causes hiccups?"));
    }

    @Test
    void anArchiveThatEndsTooEarlyGivesWhatItHas() throws IOException {
        var archive = folder.resolve("cut.tar.gz");
        try (var tar = tar(archive)) {
            add(tar, "0000931.xml", PAIR.formatted("0000931", "itches", "itches"));
            add(tar, "0000932.xml", noise());
        }
        var bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        var tally = medQuad.run(archive, quiet());
        assertThat(tally.imported()).isEqualTo(1);
        assertThat(tally.brokenFiles()).containsExactly("cut.tar.gz");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("notes.tar.gz"), "my notes");
        assertThatThrownBy(() -> medQuad.run(file, quiet())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> medQuad.run(folder.resolve("absent"), quiet())).isInstanceOf(IOException.class);
    }

    private List<Question> withKey(String key) {
        return questions.all(jdbc.sql("select id from question where origin_key = :key")
                .param("key", key)
                .query((row, _) -> new QuestionId(row.getString("id")))
                .list());
    }

    private static TarArchiveOutputStream tar(Path archive) throws IOException {
        return new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)), "UTF-8");
    }

    private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** Long, and impossible to compress much. */
    private static String noise() {
        var random = new Random(1);
        return random.ints(100_000, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static ProgressBar quiet() {
        return ProgressBar.on(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
}
