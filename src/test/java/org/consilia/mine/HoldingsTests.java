package org.consilia.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.OneTimeLinks;
import org.consilia.account.Recoveries;
import org.consilia.answer.Answers;
import org.consilia.permit.Role;
import org.consilia.question.AboutPerson;
import org.consilia.question.Duplicates;
import org.consilia.question.NewQuestion;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.Questions;
import org.consilia.question.SecondLooks;
import org.consilia.triage.Urgency;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the schema: every table whose rows belong to an account or to a question is in the copy that somebody can have of
 * what is kept about them, or is named here with the reason why not. A new table fails until one of the two is true.
 */
@ConsiliaTest
class HoldingsTests {

    /** Where in the copy a table's rows are. */
    private static final Map<String, String> COPIED = Map.ofEntries(
            Map.entry("account_role", "/account/roles"),
            Map.entry("answer", "/questions/1/answers"),
            Map.entry("application", "/applications"),
            Map.entry("audit_entry", "/account/signIns"),
            Map.entry("consent", "/questions/1/consents"),
            Map.entry("duplicate", "/questions/0/sameQuestion"),
            Map.entry("message", "/messages"),
            Map.entry("new_address", "/account/newAddress"),
            Map.entry("passkey", "/account/passkeys"),
            Map.entry("question", "/questions"),
            Map.entry("question_topic", "/questions/1/topics"),
            Map.entry("quote_request", "/priceRequests"),
            Map.entry("recovery", "/account/recoveries"),
            Map.entry("second_look", "/questions/1/looks"),
            Map.entry("spring_session", "/account/devices"));

    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("answer_decision", "what an editor said of a doctor's work, not of the asker"),
            Map.entry("answer_revision", "the revision that counts is in the copy with its answer"),
            Map.entry(
                    "decision",
                    "what an editor decided; a reason that is for the asker is in the copy with its question"),
            Map.entry("doctor", "shown to everybody on the doctor's own page"),
            Map.entry("evidence", "shown to everybody on the doctor's own page"),
            Map.entry("export", "the copy itself"),
            Map.entry("find_change", "the place of a public question in the index: no words"),
            Map.entry("find_word", "single words of the public text, which is in the copy"),
            Map.entry("gate_verdict", "about the emergency gate: no words, and nobody's name once the question goes"),
            Map.entry("one_time_link", "would let in whoever reads the copy; the mail that brought it is in there"),
            Map.entry("passage_text", "single words of the public text and its answers, which are in the copy"),
            Map.entry("report", "what readers said of a public page: whose it is, nobody knows"),
            Map.entry("screening", "which rule held a question, by words of it, which are in the copy"),
            Map.entry("register_look_up", "what a public register says of a number that is in the copy"),
            Map.entry("tombstone", "that a question is gone: there is nothing left to copy"));

    @Autowired
    MockMvcTester pages;

    @Autowired
    Accounts accounts;

    @Autowired
    OneTimeLinks links;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Answers answers;

    @Autowired
    Holdings holdings;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private Cast cast;
    private AccountId asker;

    @BeforeEach
    void live() {
        cast = new Cast(context);
        var question = cast.question("Itchy elbow");
        asker = Objects.requireNonNull(questions.get(question).asker());
        accounts.grant(asker, Role.EDITOR);
        signIn();
        publish(question);
        closeAsTheSame();
        var visitor = new Visitor(pages, People.as(asker));
        visitor.post("/quotes", "procedure", "A knee", "area", "Here", "time", "", "wishes", "", "consent", "true");
        visitor.post("/mine/address", "email", "new-" + asker.value() + "@example.org");
        havePasskey();
        askToBeDoctor(visitor);
    }

    @Test
    void everyTableOfSomebodysRowsIsInTheirCopyOrHasAReasonNotToBe() {
        var known = new TreeSet<>(COPIED.keySet());
        known.addAll(LEFT_OUT.keySet());
        assertThat(tablesOfSomebody()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void whatIsSaidToBeInTheCopyIsThere() {
        var copy = new JsonMapper().readTree(ExportJson.write(holdings.of(asker)));
        COPIED.forEach((table, place) ->
                assertThat(isFilled(copy.at(place))).as(table + " at " + place).isTrue());
        assertThat(copy.at("/applications/0/place").asString()).isEqualTo("Ostermere");
        assertThat(copy.at("/account/passkeys/0/name").asString()).isEqualTo("My phone");
        assertThat(copy.at("/questions/1/sentElsewhereAt").isNull()).isFalse();
    }

    @Test
    void aCopyMadeBeforeAListWasInItCanStillBeRead() {
        var old = """
                {"madeAt":"2026-01-01T00:00:00Z","account":{"id":"1","createdAt":"2026-01-01T00:00:00Z"},
                 "questions":[],"priceRequests":[],"messages":[]}
                """;
        assertThat(ExportJson.read(old).account().passkeys()).isEmpty();
    }

    private static boolean isFilled(JsonNode node) {
        return !node.isMissingNode() && !node.isNull() && (node.isValueNode() || !node.isEmpty());
    }

    /** Tables that point to an account or a question, by a key or by the name of a column. */
    private Set<String> tablesOfSomebody() {
        return Set.copyOf(jdbc.sql("""
                select conrelid::regclass::text from pg_constraint
                where contype = 'f' and confrelid in ('account'::regclass, 'question'::regclass)
                union
                select table_name from information_schema.columns
                where table_schema = 'public'
                  and column_name in ('account_id', 'asker_id', 'question_id', 'principal_name', 'actor')
                """).query((row, _) -> row.getString(1)).list());
    }

    private void signIn() {
        var link = links.next(asker, "/mine", Duration.ofHours(1));
        new Visitor(pages).post("/sign-in/opening", "token", link.substring(link.lastIndexOf('/') + 1));
    }

    private void publish(QuestionId question) {
        var doctor = cast.doctor();
        questions.tag(question, List.of(doctor.specialty().id()));
        var answer = answers.write(question, doctor.id(), doctor.account(), Cast.text("It is dry skin."));
        answers.submit(answer);
        answers.sign(answer, cast.editor());
        publications.publish(question, new PublicText("An itch", "Call me on +65 8452 3027."), "I agree");
        publications.letBe(looks.open(question).orElseThrow(), cast.editor(), "A public number");
        jdbc.sql("update question set sent_elsewhere_at = now() where id = :id")
                .param("id", question.value())
                .update();
    }

    private void closeAsTheSame() {
        var same = questions.ask(new NewQuestion(
                asker,
                true,
                "Why does it itch?",
                "For a week.",
                AboutPerson.NOBODY,
                new Urgency.NonUrgent(),
                "1",
                "I agree"));
        duplicates.close(same, cast.publicQuestion("Why do elbows itch?", "Dry skin."), null);
    }

    private static void askToBeDoctor(Visitor visitor) {
        assertThat(visitor.post(
                        "/mine/application/form",
                        "name",
                        "Dr Ada Reyes",
                        "specialty",
                        "neurology",
                        "languages",
                        "English",
                        "place",
                        "Ostermere",
                        "about",
                        "Looks at nerves.",
                        "disclosure",
                        "None",
                        "register",
                        "General Medical Council (GMC)",
                        "number",
                        "7654321"))
                .hasRedirectedUrl("/mine/application/documents");
    }

    /** A device that asks for a finger, and the wish for a way in without it. */
    private void havePasskey() {
        jdbc.sql("""
                insert into passkey (id, account_id, credential_id, public_key, attestation, name, transports,
                    signature_count, is_user_verified, is_backup_eligible, is_backed_up, added_at)
                values (:id, :account, :bytes, :bytes, :bytes, :name, '', 0, true, false, false, now())
                """)
                .param("id", asker.value().toString())
                .param("account", asker.value())
                .param("bytes", asker.value().toString().getBytes(StandardCharsets.UTF_8))
                .param(
                        "name",
                        vault.seal(SealedColumn.PASSKEY_NAME, asker.value().toString(), "My phone"))
                .update();
        recoveries.ask(asker);
    }
}
