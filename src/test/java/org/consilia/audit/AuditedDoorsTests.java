package org.consilia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.account.Recoveries;
import org.consilia.answer.AnswerState;
import org.consilia.answer.Answers;
import org.consilia.answer.Peers;
import org.consilia.doctor.ApplicationDocuments;
import org.consilia.doctor.Applications;
import org.consilia.doctor.Doctor;
import org.consilia.question.PublicText;
import org.consilia.question.Publications;
import org.consilia.question.QuestionId;
import org.consilia.question.QuestionState;
import org.consilia.question.Questions;
import org.consilia.question.SecondLooks;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.consilia.vault.UploadTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every private page and looks for the record. A new page that is walked here by nobody fails a test. */
@ConsiliaTest
class AuditedDoorsTests {

    /** Private pages that show and change nothing private, or lead on to one that does. */
    private static final Set<String> NOTHING_PRIVATE = Set.of(
            "GET:/editing/answers/{id}/withdrawal",
            "GET:/editing/gate",
            "GET:/editing/questions/{id}/withdrawal",
            "GET:/editing/screening",
            "GET:/mine/account/erasure",
            "GET:/operate",
            "GET:/operate/doctors",
            "GET:/operate/doctors/new",
            "GET:/operate/doctors/{id}");

    /** What shows only its reader's own way in. Ending sessions and removing a passkey have records of their own tests. */
    private static final Set<String> OWN_WAY_IN = Set.of(
            "GET:/mine/address",
            "GET:/mine/address/sent",
            "GET:/mine/devices",
            "GET:/mine/passkeys",
            "GET:/mine/passkeys/new",
            "POST:/mine/devices/ending",
            "POST:/mine/devices/ending-all",
            "POST:/mine/passkeys/removal");

    private static final String[] TYPED = {
        "summary", "It is a nerve.",
        "references", "PMID 12345678 | Of nerves | 2021",
        "seen", "0",
        "claim-1-kind", "cause",
        "claim-1-heading", "",
        "claim-1-text", "A nerve is pressed.",
        "claim-1-references", "1",
        "claim-2-kind", "when-to-get-help",
        "claim-2-heading", "",
        "claim-2-text", "If the hand gets weak.",
        "claim-2-references", "",
    };

    private static final String[] CHECKED = {
        "register", "A register",
        "number", "77",
        "method", "Looked up",
        "source", "https://register.example",
        "checkedOn", LocalDate.now().toString(),
        "nextCheckOn", LocalDate.now().plusYears(1).toString(),
    };

    private static final String[] JOINING = {
        "name", "Dr Ada Example",
        "specialty", "neurology",
        "languages", "en",
        "place", "Port Alder",
        "about", "Looks at nerves.",
        "disclosure", "None",
    };

    private static final String[] APPLYING = {
        "name", "Dr Ada Example",
        "specialty", "neurology",
        "languages", "en",
        "place", "Port Alder",
        "about", "Looks at nerves.",
        "disclosure", "None",
        "register", "Another official register of doctors",
        "registerName", "The register of Port Alder",
        "number", "AB-17",
    };

    private static final String[] DECIDING = {
        "reason", "The document is of somebody else.",
        "confirmed", "0",
        "method", "Looked up",
        "source", "https://register.example",
        "nextCheckOn", LocalDate.now().plusMonths(6).toString(),
    };

    @Autowired
    MockMvcTester pages;

    @Autowired
    Questions questions;

    @Autowired
    Publications publications;

    @Autowired
    SecondLooks looks;

    @Autowired
    Answers answers;

    @Autowired
    Peers peers;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Cast cast;
    private Doctor doctor;
    private Visitor atDesk;
    private Visitor editing;
    private Visitor operating;

    @BeforeEach
    void cast() {
        cast = new Cast(context);
        doctor = cast.doctor();
        atDesk = new Visitor(pages, People.as(doctor.account(), "DOCTOR"));
        editing = new Visitor(pages, People.as(cast.editor(), "EDITOR"));
        operating = new Visitor(pages, People.as(cast.asker(), "OPERATOR"));
    }

    @Test
    void everyPrivatePageLeavesARecord() {
        var before = lastEntry();
        answering();
        overruling();
        deciding();
        operating();
        waysIn("/editing/recoveries", editing);
        waysIn("/operate/recoveries", operating);
        becomingDoctor();
        var recorded = new TreeSet<>(
                jdbc.sql("select distinct door from audit_entry where actor is not null and number > :before")
                        .param("before", before)
                        .query(String.class)
                        .list());
        assertThat(privateDoors()).isNotEmpty().allMatch(door -> recorded.contains(door), "is walked and recorded");
    }

    /** What other tests have opened does not count. */
    private long lastEntry() {
        return jdbc.sql("select coalesce(max(number), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private Set<String> privateDoors() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(page -> page.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> page.getPatternValues().stream().map(pattern -> method + ":" + pattern)))
                .map(door -> door.replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                .filter(door -> door.matches("[A-Z]+:/(desk|editing|mine|operate)(/.*)?"))
                .filter(door -> !NOTHING_PRIVATE.contains(door) && !OWN_WAY_IN.contains(door))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void answering() {
        var question = cast.question("My itch");
        var desk = "/desk/questions/" + question.value();
        atDesk.get("/desk");
        atDesk.get(desk);
        atDesk.post(desk + "/assignment");
        atDesk.get(desk + "/answer");
        atDesk.post(desk + "/answer", TYPED);
        atDesk.get(desk + "/answer/preview");
        assertThat(answers.open(question, doctor.id())).isPresent();
        var answer = answers.open(question, doctor.id()).orElseThrow();
        var seen = Integer.toString(answer.revision());
        atDesk.post(desk + "/answer/submission", "seen", seen);
        var decision = "/editing/answers/" + answer.id().value();
        editing.get("/editing");
        editing.get(decision);
        editing.post(decision + "/return", "seen", seen, "reason", "A source is missing.");
        answers.submit(answer.id());
        editing.post(decision + "/overruling", "seen", seen, "ground", "");
        editing.get(decision + "/correction");
        editing.post(decision + "/correction", "seen", seen, "summary", "It is one nerve.", "reason", "A slip");
        editing.post(decision + "/signature", "seen", Integer.toString(answer.revision() + 1));
        editing.get("/editing/decisions");
        questions.answered(question);
        mine(question);
    }

    private void overruling() {
        var answer = answers.write(
                cast.question("My itch"), doctor.id(), doctor.account(), Cast.text("Ring +65 6225 5554 for help."));
        answers.submit(answer);
        var seen = Integer.toString(answers.get(answer).revision());
        editing.post(
                "/editing/answers/" + answer.value() + "/overruling", "seen", seen, "ground", "It is a help line.");
        assertThat(answers.get(answer).state()).isEqualTo(AnswerState.SIGNED);
    }

    private void mine(QuestionId question) {
        var owner = new Visitor(
                pages, People.as(Objects.requireNonNull(questions.get(question).asker())));
        var own = "/mine/questions/" + question.value();
        owner.get("/mine");
        owner.get(own);
        owner.get(own + "/publication");
        owner.get(own + "/publication/changes");
        owner.get(own + "/publication/text");
        owner.post(own + "/publication", "title", "Why does it itch?", "body", "Since May.", "consent", "true");
        owner.get(own + "/readers");
        owner.get(own + "/correction");
        owner.get(own + "/correction/changes");
        owner.get(own + "/correction/text");
        owner.post(own + "/correction", "title", "Why does it itch?", "body", "Since June.", "consent", "true");
        words(question);
        judging(question);
        answers.signed(Set.of(question))
                .forEach(answer -> editing.post(
                        "/editing/answers/" + answer.id().value() + "/withdrawal", "reason", "It was wrong."));
        owner.post(own + "/taking-back");
        assertThat(questions.get(question).state()).isEqualTo(QuestionState.ANSWERED);
        owner.get("/mine/account");
        owner.post("/mine/account/exports");
        var export = exportOn(owner.get("/mine/account"));
        owner.get(export);
        owner.get(export + "/json");
        owner.get(own + "/deletion");
        owner.post(own + "/deletion");
        assertThat(questions.find(question)).isEmpty();
        owner.post("/mine/account/erasure");
    }

    private static String exportOn(MvcTestResult page) {
        var link = Pattern.compile("/mine/account/exports/\\w+")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private void judging(QuestionId question) {
        var answer = answers.signed(Set.of(question)).getFirst();
        var peer = cast.doctor();
        var view = "/desk/answers/" + answer.id().value() + "/view";
        var peerAtDesk = new Visitor(pages, People.as(peer.account(), "DOCTOR"));
        peerAtDesk.get(view);
        var seen = Integer.toString(answer.revision());
        peerAtDesk.post(view, "stance", "caveat", "words", "The dose is missing.", "seen", seen);
        var words = "/editing/peers/"
                + peers.of(answer.id(), peer.id()).orElseThrow().id().value();
        editing.get(words);
        editing.post(words, "show", "true", "reason", "True and useful.");
    }

    private void words(QuestionId question) {
        var look = "/editing/publications/" + question.value();
        for (var decision : List.of("/return", "/approval")) {
            publications.takeBack(question);
            publications.publish(question, new PublicText("An itch", "It was near the Okonkwo clinic."), "I agree");
            editing.get(look);
            var seen = looks.open(question).orElseThrow().id();
            var reason = decision.equals("/return") ? "reason" : "ground";
            editing.post(look + decision, "seen", Long.toString(seen), reason, "It names somebody.");
            if (decision.equals("/return")) {
                publications.publish(question, new PublicText("An itch", "Since May."), "I agree");
            }
        }
    }

    private void deciding() {
        var urgency = new Urgency.Emergency(RedFlag.values()[0], "");
        var held = "/editing/questions/" + cast.question("My chest", urgency).value();
        editing.get(held);
        editing.post(held + "/gate", "verdict", "RIGHT");
        editing.get(held + "/reports");
        editing.post(held + "/reports", "reason", "");
        editing.get(held + "/merger");
        editing.post(held + "/merger", "into", "", "reason", "");
        editing.post(held + "/release");
        editing.post(held + "/closure", "reason", "Please call your doctor.");
        var asked = cast.question("My itch");
        var same = cast.publicQuestion("An itch?", "It is dry skin.");
        editing.post("/editing/questions/" + asked.value() + "/duplicate", "same", same.value());
        editing.post("/editing/questions/" + same.value() + "/withdrawal", "reason", "It tells a name.");
    }

    private void becomingDoctor() {
        for (var decision : List.of("/refusal", "/grant")) {
            var applicant = cast.asker();
            var visitor = new Visitor(pages, People.as(applicant));
            var own = "/mine/application";
            visitor.post(own + "/form", APPLYING);
            visitor.get(own);
            visitor.get(own + "/form");
            visitor.get(own + "/documents");
            upload(applicant);
            upload(applicant);
            var id = applications.of(applicant).getFirst().id();
            visitor.post(own + "/documents/" + documents.of(id).getLast().id() + "/removal");
            var document = "/documents/" + documents.of(id).getFirst().id();
            visitor.get(own + "/" + id + document);
            visitor.get(own + "/check");
            visitor.post(own + "/sending", "agreed", "true");
            var path = "/operate/applications/" + id;
            operating.get("/operate/applications");
            operating.get(path);
            operating.get(path + document);
            operating.post(path + "/look-ups", "number", "0");
            operating.post(path + decision, DECIDING);
            assertThat(applications.of(applicant).getFirst().decidedAt()).isNotNull();
            visitor.post(own + "/removal");
        }
    }

    private void upload(AccountId applicant) {
        pages.post()
                .uri("/mine/application/documents")
                .multipart()
                .file(new MockMultipartFile("document", "licence.pdf", null, UploadTests.pdf("x")))
                .with(csrf())
                .with(People.as(applicant))
                .exchange();
    }

    private void waysIn(String list, Visitor decider) {
        var recoveries = context.getBean(Recoveries.class);
        recoveries.ask(doctor.account());
        decider.get(list);
        var one = list + "/" + recoveries.waiting().getLast().id();
        decider.get(one);
        decider.post(one + "/decision", "verdict", "refuse", "reason", "Nobody answered.");
        atDesk.post("/mine/address", "email", People.someAddress().value());
        atDesk.post("/mine/address/withdrawal");
    }

    private void operating() {
        operating.get("/operate/editors");
        operating.post(
                "/operate/editors",
                "name",
                "Nell",
                "email",
                People.someAddress().value());
        operating.get("/operate/people");
        var who = doctor.account().value().toString();
        operating.post("/operate/people/suspension", "who", who, "reason", "The licence is being looked into.");
        operating.post("/operate/people/restoration", "who", who);
        operating.post("/operate/doctors/" + doctor.id().value() + "/evidence", CHECKED);
        var another = new ArrayList<>(List.of(CHECKED));
        another.addAll(List.of(JOINING));
        another.addAll(List.of("email", People.someAddress().value()));
        operating.post("/operate/doctors/new", another.toArray(String[]::new));
    }
}
