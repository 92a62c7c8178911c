package org.consilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.answer.Answers;
import org.consilia.doctor.Doctor;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Follows every link, as anybody and as a doctor, and reads every byte that comes back, headers and errors included:
 * nothing there tells who asked, where they can be reached, or the moment they wrote.
 */
@ConsiliaTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymityTests {

    /** Links to other sites are for people to follow; a browser follows none of them by itself. */
    private static final Pattern LOADED = Pattern.compile(
            "<(?!a\\b)[a-z]+\\b[^>]*\\b(?:src|srcset|href|action|formaction|poster|data|content)=\"((?:https?:)?//[^\"]*)\"");

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final int MOST_PAGES = 400;

    /** No page shows the hour; the test sets it to one that no other number looks like. */
    private static final String ASKED_AT = "2019-03-04 05:17:43.918273Z";

    private static final List<String> MOMENTS = List.of("05:17", "1551676663", "918273");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    Answers answers;

    @Autowired
    Accounts accounts;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private final List<AccountId> askers = new ArrayList<>();
    private final List<QuestionId> shown = new ArrayList<>();
    private final List<QuestionId> hidden = new ArrayList<>();

    @BeforeEach
    void cast() {
        var cast = new Cast(context);
        for (var number = 0; number < 3; number++) {
            var question = cast.question("My private itch " + number);
            var doctor = cast.doctor();
            var answer = answers.write(question, doctor.id(), doctor.account(), Cast.text("It is dry skin."));
            answers.submit(answer);
            answers.sign(answer, cast.editor());
            publications.publish(question, new PublicText("Why do elbows itch, " + number + "?", "Since May."), "Yes");
            shown.add(question);
            hidden.add(cast.question("My hidden itch"));
        }
        publications.takeBack(shown.getLast());
        for (var question : List.of(shown.get(0), shown.get(1), shown.get(2), hidden.get(0), hidden.get(1))) {
            askers.add(Objects.requireNonNull(questions.get(question).asker()));
            jdbc.sql("""
                    update question
                    set asked_at = :at::timestamptz, confirmed_at = :at::timestamptz,
                        published_at = case when published_at is not null then :at::timestamptz end
                    where id = :id
                    """).param("at", ASKED_AT).param("id", question.value()).update();
        }
    }

    @Test
    void nothingThatEverybodyCanReadTellsWhoAsked(CapturedOutput output) {
        var read = crawl(new Visitor(pages), start());
        assertThat(read)
                .hasSizeGreaterThan(20)
                .containsKey(questions.get(shown.getFirst()).path());
        var telling = telling();
        telling.addAll(MOMENTS);
        telling.addAll(List.of("My private itch", "My hidden itch", "It began a week ago"));
        read.forEach(
                (path, bytes) -> assertThat(bytes).as(path).doesNotContainIgnoringCase(telling.toArray(String[]::new)));
        assertThat(output.getAll()).doesNotContain("My private itch", "My hidden itch", "elbows itch");
    }

    @Test
    void aDoctorReadsTheWordsAndNotWhoseTheyAre() {
        Doctor doctor = new Cast(context).doctor();
        var visitor = new Visitor(pages, People.as(doctor.account(), "DOCTOR"));
        var paths = start();
        paths.add("/desk");
        hidden.forEach(question -> paths.add("/desk/questions/" + question.value()));
        var read = crawl(visitor, paths);
        assertThat(read.values()).anyMatch(bytes -> bytes.contains("My hidden itch"));
        read.forEach((path, bytes) ->
                assertThat(bytes).as(path).doesNotContainIgnoringCase(telling().toArray(String[]::new)));
    }

    @Test
    void noPageHasABrowserFetchAnythingFromElsewhere() {
        crawl(new Visitor(pages), start())
                .forEach((path, bytes) -> assertThat(bytes)
                        .as(path)
                        .doesNotContainPattern(LOADED)
                        .doesNotContainPattern("(?:url\\(|@import)\\s*[\"']?(?:https?:)?//"));
    }

    private List<String> start() {
        var paths = new ArrayList<>(List.of(
                "/", "/find", "/ask", "/quotes/new", "/sign-in", "/about", "/privacy", "/erased", "/no-such-page"));
        for (var question : shown) {
            paths.add("/questions/" + question.value());
            paths.add("/mine/questions/" + question.value());
        }
        for (var question : hidden) {
            paths.add("/questions/" + question.value());
            paths.add("/editing/questions/" + question.value());
        }
        paths.add(Visitor.redirect(new Visitor(pages).post("/find", "words", "why do elbows itch")));
        return paths;
    }

    /** What somebody receives at each path, as a page and as a program: the status, the headers and the body. */
    private Map<String, String> crawl(Visitor visitor, List<String> start) {
        var read = new LinkedHashMap<String, String>();
        var waiting = new ArrayDeque<>(start);
        while (!waiting.isEmpty() && read.size() < MOST_PAGES) {
            var path = waiting.poll().replace("&amp;", "&");
            if (read.containsKey(path)) {
                continue;
            }
            var page = all(visitor.get(path));
            LINK.matcher(page).results().map(link -> link.group(1)).forEach(waiting::add);
            var asProgram = pages.get()
                    .uri(path)
                    .accept(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON)
                    .exchange();
            read.put(path, page + all(asProgram));
        }
        return read;
    }

    private static String all(MvcTestResult result) {
        var response = result.getResponse();
        var all = new StringBuilder().append(response.getStatus()).append('\n');
        for (var name : response.getHeaderNames()) {
            all.append(name).append(": ").append(response.getHeaders(name)).append('\n');
        }
        return all.append(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .toString();
    }

    /** Everything that would lead to an asker: their number and address, and what can be worked out from those. */
    private List<String> telling() {
        var telling = new ArrayList<String>();
        for (var asker : askers) {
            telling.add(asker.value().toString());
            telling.add(asker.value().toString().replace("-", ""));
            var email = Objects.requireNonNull(
                            accounts.find(asker).orElseThrow().email())
                    .value();
            telling.add(email);
            telling.add(email.substring(0, email.indexOf('@')));
            for (var hash : hashes(email)) {
                telling.add(HexFormat.of().formatHex(hash));
                telling.add(Base64.getEncoder().withoutPadding().encodeToString(hash));
                telling.add(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
            }
        }
        return telling;
    }

    private Set<byte[]> hashes(String email) {
        var bytes = email.getBytes(StandardCharsets.UTF_8);
        return Set.of(
                vault.mark(SealedColumn.ACCOUNT_EMAIL, email),
                digest("MD5", bytes),
                digest("SHA-1", bytes),
                digest("SHA-256", bytes));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException error) {
            throw new IllegalStateException(error);
        }
    }
}
