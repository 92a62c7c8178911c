package org.consilia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.store.FSDirectory;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.account.OneTimeLinks;
import org.consilia.answer.Answers;
import org.consilia.question.AboutPerson;
import org.consilia.question.NewQuestion;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.Questions;
import org.consilia.triage.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Plants words that stand nowhere else, finds them wherever they lie (through the keys, in the index, in files), has
 * their owner erase the account, and finds them nowhere.
 */
@ConsiliaTest
@ExtendWith(OutputCaptureExtension.class)
class ErasedWordsTests {

    private static final String PRIVATE = "quuxprivatefrotz";
    private static final String PUBLIC = "quuxpublicfrotz";
    private static final String ANSWER = "quuxanswerfrotz";
    private static final String DELETED = "quuxdeletedfrotz";
    private static final String ADDRESS = "quuxaddressfrotz";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Vault vault;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Value("${consilia.data}")
    Path data;

    @Test
    void whatWasErasedIsNowhere(CapturedOutput output) {
        var asker = accounts.of(EmailAddress.of(ADDRESS + "@example.org").orElseThrow());
        var visitor = signedIn(asker);
        var shown = plant(asker, visitor);
        var searched = Visitor.redirect(new Visitor(pages).post("/find", "words", "weathervane lighthouse"));
        var misspelt = Visitor.redirect(new Visitor(pages).post("/find", "words", "quuxpublicfrotx"));
        var addresses = List.of(shown, "/", searched, misspelt);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(places(PRIVATE))
                    .contains(
                            "question.words",
                            "consent.text",
                            "quote_request.words",
                            "export.words",
                            "spring_session_attributes.attribute_bytes");
            assertThat(places(PUBLIC)).contains("question", "consent.text", "passage_text", "find_word", "index");
            assertThat(places(ANSWER)).contains("answer_revision.words", "passage_text", "index");
            assertThat(places(ADDRESS)).contains("account.email", "file .eml");
            assertThat(messagesOnTheirWay(asker)).isZero();
            assertThat(pages(addresses, PUBLIC)).contains(shown, "/", searched);
        });

        assertThat(visitor.post("/mine/account/erasure")).hasRedirectedUrl("/erased");
        for (var word : List.of(PRIVATE, PUBLIC, ANSWER, ADDRESS)) {
            assertThat(pages(addresses, word)).as(word).isEmpty();
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            for (var word : List.of(PRIVATE, PUBLIC, ANSWER, ADDRESS)) {
                assertThat(places(word)).as(word).isEmpty();
            }
        });
        assertThat(output.getAll()).doesNotContain(PRIVATE, PUBLIC, ANSWER, ADDRESS);
    }

    @Test
    void ofAQuestionThatWasDeletedNothingIsLeftThoughItsAskerStays() {
        var asker = new Cast(context).asker();
        var question = questions.ask(new NewQuestion(
                asker,
                true,
                "My " + DELETED,
                "It itches.",
                AboutPerson.NOBODY,
                new Urgency.NonUrgent(),
                "1",
                "I agree"));
        var visitor = new Visitor(pages, People.as(asker));
        visitor.post("/mine/account/exports");
        assertThat(places(DELETED)).containsExactlyInAnyOrder("question.words", "consent.text", "export.words");

        assertThat(visitor.post("/mine/questions/" + question.value() + "/deletion"))
                .hasRedirectedUrl("/mine");
        assertThat(places(DELETED)).isEmpty();
    }

    private Visitor signedIn(AccountId asker) {
        var visitor = new Visitor(pages);
        visitor.post("/sign-in", "email", ADDRESS + "@example.org");
        var link = links.next(asker, "/mine", Duration.ofHours(1));
        assertThat(visitor.post("/sign-in/opening", "token", link.substring(link.lastIndexOf('/') + 1)))
                .hasRedirectedUrl("/mine");
        return visitor;
    }

    /** The address of the public question. */
    private String plant(AccountId asker, Visitor visitor) {
        var cast = new Cast(context);
        var doctor = cast.doctor();
        var about = new AboutPerson("30-39", "woman", PRIVATE, null);
        var question = questions.ask(new NewQuestion(
                asker, true, "My " + PRIVATE, "It itches.", about, new Urgency.NonUrgent(), "1", "I agree"));
        var answer = answers.write(question, doctor.id(), doctor.account(), Cast.text("An " + ANSWER));
        answers.submit(answer);
        answers.sendBack(answer, cast.editor(), "Say more of the " + PRIVATE);
        answers.submit(answer);
        answers.sign(answer, cast.editor());
        publications.publish(
                question, new PublicText("Is a " + PUBLIC + " a weathervane lighthouse?", "Since May."), "I agree");
        visitor.post("/quotes", "procedure", PRIVATE, "area", "Here", "time", "", "wishes", PRIVATE, "consent", "true");
        visitor.post("/mine/account/exports");
        visitor.post("/ask", "title", "A draft", "body", "Of the " + PRIVATE);
        var found = Visitor.redirect(new Visitor(pages).post("/find", "words", "what is a " + PUBLIC));
        new Visitor(pages).get(found);
        return questions.get(question).path();
    }

    /** The pages that show a word to anybody: the question's own, lists, search, suggestions. */
    private List<String> pages(List<String> addresses, String word) {
        return addresses.stream()
                .filter(address ->
                        holds(new Visitor(pages).get(address).getResponse().getContentAsByteArray(), word))
                .toList();
    }

    private Set<String> places(String word) {
        var places = new TreeSet<String>();
        tables().stream().filter(table -> isInTheClear(table, word)).forEach(places::add);
        for (var column : SealedColumn.values()) {
            if (isSealed(column, word)) {
                places.add(column.toString());
            }
        }
        places.addAll(files(word));
        return places;
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query((row, _) -> row.getString("table_name"))
                .list();
    }

    private boolean isInTheClear(String table, String word) {
        var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return jdbc.sql("""
                select exists (select from "%s" t where lower(t::text) like :word or t::text like :hex)
                """.formatted(table))
                .param("word", "%" + word + "%")
                .param("hex", "%" + hex + "%")
                .query(Boolean.class)
                .single();
    }

    /** Opens every sealed text of a column with the application's own keys. */
    private boolean isSealed(SealedColumn column, String word) {
        return jdbc
                .sql("select %s as bound_to, %s as sealed from %s where %2$s is not null"
                        .formatted(column.row(), column.column(), column.table()))
                .query((row, _) -> vault.openBytes(column, row.getString("bound_to"), row.getBytes("sealed")))
                .list()
                .stream()
                .anyMatch(opened -> holds(opened, word));
    }

    /** In the data folder: in what a file says, and in the terms of each index. */
    private Set<String> files(String word) {
        var places = new TreeSet<String>();
        try (var all = Files.walk(data)) {
            for (var path : all.toList()) {
                if (Files.isDirectory(path) && isInIndex(path, word)) {
                    places.add("index");
                } else if (Files.isRegularFile(path) && holds(Files.readAllBytes(path), word)) {
                    places.add("file " + path.getFileName().toString().replaceFirst(".*(?=\\.)", ""));
                }
            }
        } catch (NoSuchFileException | UncheckedIOException moved) {
            return files(word);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
        return places;
    }

    private static boolean isInIndex(Path folder, String word) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            for (var field : FieldInfos.getIndexedFields(reader)) {
                var terms = MultiTerms.getTerms(reader, field);
                if (terms == null) {
                    continue;
                }
                var each = terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    if (term.utf8ToString().contains(word)) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IndexNotFoundException none) {
            return false;
        }
    }

    private static boolean holds(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(word);
    }

    private long messagesOnTheirWay(AccountId asker) {
        return jdbc.sql("select count(*) from message where account_id = :id and state <> 'SENT'")
                .param("id", asker.value())
                .query(Long.class)
                .single();
    }
}
