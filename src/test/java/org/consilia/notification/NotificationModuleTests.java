package org.consilia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.account.EmailAddress;
import org.consilia.account.Mailboxes;
import org.consilia.account.NewAddressGiven;
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
import org.consilia.web.Bundles;
import org.consilia.web.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@ConsiliaTest
class NotificationModuleTests {

    /** Words that would tell what a message is about. */
    private static final List<String> TELLING =
            List.of("question", "answer", "doctor", "health", "medical", "symptom", "ill", "clinic", "price", "quote");

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Bundles bundles;

    @Autowired
    Site site;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester pages;

    @Autowired
    ApplicationContext context;

    @Value("${consilia.data}")
    Path data;

    @ParameterizedTest
    @EnumSource(value = Message.Kind.class, mode = Mode.EXCLUDE, names = "NEW_ADDRESS")
    void aMailTellsNothingAndHoldsOneLink(Message.Kind kind) {
        var to = People.someAddress();
        outbox.queue(accounts.of(to), kind, "/mine", "test:" + UUID.randomUUID());

        var mail = received(to);
        var words = (mail.subject() + " " + mail.text().replaceAll("http\\S+", "")).toLowerCase(Locale.ROOT);
        assertThat(TELLING).noneMatch(word -> words.matches("(?s).*\\b" + word + "s?\\b.*"));
        assertThat(mail.text()).containsOnlyOnce("http://").contains("/sign-in/");
    }

    @Test
    void aMessageIsQueuedOnceForEachKey() {
        var account = People.somebody(accounts);
        var key = "test:" + UUID.randomUUID();
        outbox.queue(account, Message.Kind.ANSWER_READY, "/mine", key);
        outbox.queue(account, Message.Kind.ANSWER_READY, "/mine", key);
        assertThat(jdbc.sql("select count(*) from message where key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Message.Kind.class, mode = Mode.EXCLUDE, names = "NEW_ADDRESS")
    void aLinkAloneLetsADoctorInOnlyWhereSomebodyVouchedForThem(Message.Kind kind) {
        var to = People.someAddress();
        outbox.queue(accounts.add(to, "Dr Mail", Role.DOCTOR), kind, "/mine", "test:" + UUID.randomUUID());
        var subject = bundles.in(Locale.UK).say(kind.key("subject"), site.name());
        var mail =
                received(kept -> kept.to().equals(to.value()) && kept.subject().equals(subject));
        var isVouched = Set.of(Message.Kind.INVITED, Message.Kind.RECOVERED).contains(kind);
        assertThat(new Visitor(pages).post("/sign-in/opening", "token", token(mail)))
                .redirectedUrl()
                .matches(isVouched ? "/mine(/passkeys)?" : "/sign-in/waiting");
    }

    /** Undone at the end, and so never seen by the postman of the site, who would deliver it meanwhile. */
    @Test
    @Transactional
    void aMessageThatIsNotTakenIsPutOffAndAtLastGivenUpVisibly() {
        var key = "test:" + UUID.randomUUID();
        var failing = new Postman(
                outbox,
                mail -> {
                    throw new IllegalStateException("the relay is down");
                },
                mailboxes,
                bundles,
                site);
        jdbc.sql("""
                insert into message (id, account_id, kind, destination, state, key, attempts, queued_at, next_attempt_at)
                values (:id, :account, 'SIGN_IN', '/mine', 'FAILED', :key, 8, now(), now() - interval '1 year')
                """)
                .param("id", UUID.randomUUID())
                .param("account", People.somebody(accounts).value())
                .param("key", key)
                .update();
        failing.deliver();
        assertThat(state(key)).isEqualTo("FAILED");
        jdbc.sql("update message set next_attempt_at = now() - interval '1 year' where key = :key")
                .param("key", key)
                .update();
        failing.deliver();
        assertThat(state(key)).isEqualTo("DEAD");
    }

    @Test
    void theWarningOfANewAddressGoesToTheOldMailboxAlsoWhereTheChangeWasQuicker() {
        var old = People.someAddress();
        var account = accounts.of(old);
        transactions.executeWithoutResult(_ -> {
            events.publishEvent(new NewAddressGiven(account));
            jdbc.sql("update account set email = null, email_mark = null where id = :id")
                    .param("id", account.value())
                    .update();
        });
        assertThat(new Visitor(pages).post("/sign-in/opening", "token", token(received(old))))
                .hasRedirectedUrl("/mine/address");
        assertThat(jdbc.sql("select count(*) from message where account_id = :account and email is not null")
                        .param("account", account.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoIsSignedInIsNotAskedToConfirmTheirAddress() {
        var known = People.somebody(accounts);
        var unknown = People.somebody(accounts);
        for (var asker : List.of(known, unknown)) {
            questions.ask(new NewQuestion(
                    asker,
                    asker.equals(known),
                    "Itchy elbow",
                    "For a week.",
                    AboutPerson.NOBODY,
                    new Urgency.NonUrgent(),
                    "1",
                    "I agree"));
        }
        assertThat(messagesTo(known)).isZero();
        assertThat(messagesTo(unknown)).isEqualTo(1);
    }

    @Test
    void anAskerIsToldOnceThatTheirQuestionWasClosed() {
        var cast = new Cast(context);
        var declined = cast.question("An itch");
        questions.decline(declined, "We cannot help.");
        assertThat(toldAbout(declined)).containsExactly("QUESTION_CLOSED");
        var same = cast.question("Another itch");
        context.getBean(Duplicates.class).close(same, cast.publicQuestion("Why do they itch?", "Dry skin."), null);
        assertThat(toldAbout(same)).containsExactly("QUESTION_CLOSED");
    }

    @Test
    void anAskerIsToldWhatBecameOfATextThatAnEditorLookedAt() {
        var cast = new Cast(context);
        var question = cast.question("An itch");
        questions.answered(question);
        var telling = new PublicText("An itch", "Call me on +65 8452 3027.");
        publications.publish(question, telling, "I agree");
        publications.sendBack(looks.open(question).orElseThrow(), cast.editor(), "It has your number.");
        publications.publish(question, telling, "I agree");
        publications.letBe(looks.open(question).orElseThrow(), cast.editor(), "It is a public number.");
        assertThat(toldAbout(question)).containsExactly("WORDS_RETURNED", "WORDS_LET_BE");
    }

    @Test
    void theMailViewerShowsWhatWouldHaveBeenSent() {
        var to = People.someAddress();
        outbox.queue(accounts.of(to), Message.Kind.SIGN_IN, "/mine", "test:" + UUID.randomUUID());
        received(to);
        assertThat(pages.get().uri("/dev/mail")).hasStatusOk().bodyText().contains(to.value(), "/sign-in/");
    }

    private List<String> toldAbout(QuestionId question) {
        return jdbc.sql("select kind from message where destination = :page order by queued_at")
                .param("page", "/mine/questions/" + question.value())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private int messagesTo(AccountId account) {
        return jdbc.sql("select count(*) from message where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    private String state(String key) {
        return jdbc.sql("select state from message where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private static String token(KeptMail mail) {
        return mail.text().replaceFirst("(?s).*/sign-in/(\\S+).*", "$1");
    }

    private KeptMail received(EmailAddress to) {
        return received(mail -> mail.to().equals(to.value()));
    }

    private KeptMail received(Predicate<KeptMail> wanted) {
        var folder = new MailFolder(data.resolve("mail"), "no-reply@localhost", clock);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> folder.kept().stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }
}
