package org.consilia.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.People;
import org.consilia.TestData;
import org.consilia.Visitor;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.vault.UploadTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** The pages on which somebody asks to be a doctor here, and on which an operator decides. */
@ConsiliaTest
class ApplicationPagesTests {

    private static final String GMC = "General Medical Council (GMC)";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationDocuments documents;

    @Autowired
    Doctors doctors;

    @Autowired
    Audit audit;

    @Autowired
    ApplicationContext context;

    private AccountId applicant;
    private Visitor visitor;
    private Visitor operator;
    private Map<String, String> good;

    @BeforeEach
    void enter() {
        var cast = new Cast(context);
        cast.doctor();
        applicant = cast.asker();
        visitor = new Visitor(pages, People.as(applicant));
        operator = new Visitor(pages, People.as(cast.asker(), "OPERATOR"));
        good = new LinkedHashMap<>(Map.of(
                "name", "Dr Ada <b>Reyes",
                "specialty", "neurology",
                "languages", "English, ms",
                "place", "Ostermere",
                "about", "Looks at nerves.",
                "disclosure", "None",
                "register", GMC,
                "number", "GMC " + someNumber(),
                "validUntil", LocalDate.now().plusMonths(5).toString()));
    }

    @Test
    void somebodyAsksAndAnOperatorGrants() {
        assertThat(visitor.get("/mine")).bodyText().contains("Are you a doctor?");
        assertThat(visitor.get("/mine/application")).bodyText().contains("No program decides about you");
        write();
        assertThat(upload("licence.pdf", UploadTests.pdf("x"))).hasRedirectedUrl("/mine/application/documents");
        assertThat(visitor.get("/mine/application/documents")).bodyText().contains("licence.pdf");
        assertThat(visitor.get("/mine/application/check")).bodyText().contains("Dr Ada &lt;b&gt;Reyes", "Malay");
        assertThat(visitor.post("/mine/application/sending")).bodyText().contains("Tick the box if you agree");
        assertThat(visitor.post("/mine/application/sending", "agreed", "true")).hasRedirectedUrl("/mine/application");
        assertThat(visitor.get("/mine/application")).bodyText().contains("A person here looks at it");

        assertThat(operator.get("/operate")).bodyText().contains("Who asks to be a doctor here");
        assertThat(operator.get("/operate/applications")).bodyText().contains("Dr Ada &lt;b&gt;Reyes");
        var id = id();
        var path = "/operate/applications/" + id;
        assertThat(operator.get(path)).bodyText().contains(GMC, "https://www.gmc-uk.org", "licence.pdf");
        assertThat(operator.post(path + "/grant"))
                .bodyText()
                .contains("Tick at least one number", "Say how it was checked", "Enter a day after today");
        var granted = operator.post(
                path + "/grant",
                "confirmed",
                "0",
                "method",
                "Looked up, passport seen",
                "source",
                "https://www.gmc-uk.org/1",
                "specialist",
                "Neurology",
                "nextCheckOn",
                LocalDate.now().plusMonths(4).toString());
        assertThat(granted).hasRedirectedUrl("/operate/applications");
        var doctor = doctors.find(applicant).orElseThrow();
        assertThat(doctor.licence().checks()).singleElement().satisfies(check -> {
            assertThat(check.register()).isEqualTo(GMC);
            assertThat(check.number()).matches("[0-9]{7}");
            assertThat(check.hash()).isEqualTo(documents.of(id).getFirst().hash());
        });
        assertThat(new Visitor(pages).get(doctor.path())).bodyText().contains("Registered specialist in Neurology");
        assertThat(visitor.get("/mine/application")).bodyText().contains("You are a doctor here");
        assertThat(visitor.post("/mine/application/form", fields())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(audit.of(Subject.application(id)))
                .anyMatch(entry -> entry.deed() == Deed.SAW && "OPERATOR".equals(entry.role()));
    }

    @Test
    void whoIsRefusedReadsWhyAndMayAskAgain() {
        send();
        var path = "/operate/applications/" + id();
        assertThat(operator.post(path + "/refusal", "reason", "")).bodyText().contains("Say why");
        operator.post(path + "/refusal", "reason", "The certificate cannot be read.");
        assertThat(visitor.get("/mine/application"))
                .bodyText()
                .contains("The certificate cannot be read.", "Ask again");
        assertThat(doctors.find(applicant)).isEmpty();
        send();
        assertThat(visitor.get("/mine/application")).bodyText().contains("A person here looks at it");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Enter your name",
        "specialty, astrology, Choose your specialty",
        "languages, Klingon, Enter at least one language",
        "place, '', Enter where you work",
        "disclosure, '', Say who pays you",
        "register, Hogwarts, Choose the register you are in",
        "number, 123, This is not a number of that register",
        "number, '', Enter your number in the register",
        "validUntil, 2020-01-01, This licence has run out",
        "validUntil, 31 February, Enter a day",
        "secondNumber, 1234567, Choose the register you are in",
    })
    void whatIsWrongIsSaidInWordsAndNothingTypedIsLost(String field, String typed, String words) {
        good.put(field, typed);
        assertThat(visitor.post("/mine/application/form", fields()))
                .hasStatusOk()
                .bodyText()
                .contains(words, "Looks at nerves.");
        assertThat(applications.of(applicant)).isEmpty();
    }

    @Test
    void anInventedNpiIsRefused() {
        good.put("register", "National Provider Identifier (NPI)");
        good.put("number", "1234567890");
        assertThat(visitor.post("/mine/application/form", fields()))
                .bodyText()
                .contains("not a number of that register");
    }

    @Test
    void aRegisterThatIsNotListedNeedsItsName() {
        good.put("register", "Another official register of doctors");
        good.put("number", "AB-17");
        assertThat(visitor.post("/mine/application/form", fields()))
                .bodyText()
                .contains("Enter the name of the register");
        good.put("registerName", "Ordem dos Médicos");
        write();
        assertThat(visitor.get("/mine/application/form")).bodyText().contains("Ordem dos Médicos", "AB-17");
    }

    @Test
    void aNumberThatIsAnothersIsRefusedInWordsAndShownToTheOperator() {
        send();
        var other = new Cast(context).asker();
        var second = new Visitor(pages, People.as(other));
        assertThat(second.post("/mine/application/form", fields()))
                .hasStatusOk()
                .bodyText()
                .contains("We have this number from somebody else already", "Looks at nerves.");
        assertThat(second.post("/mine/application/sending", "agreed", "true"))
                .bodyText()
                .contains("We have this number from somebody else already");
        assertThat(operator.get("/operate/applications"))
                .bodyText()
                .contains("Numbers that were given twice", "/operate/applications/" + id());
    }

    @Test
    void everyOpenUploadIsTakenCleanOrRefusedInWords() throws IOException {
        write();
        var manifest = TestData.file("security/uploads/manifest.json");
        for (var file : JsonMapper.builder().build().readTree(manifest.toFile()).path("files")) {
            var name = file.path("file").asString();
            var result = upload(name, Files.readAllBytes(manifest.resolveSibling(name)));
            if (file.path("expected").asString().startsWith("accept")) {
                assertThat(result).as(name).hasRedirectedUrl("/mine/application/documents");
            } else {
                assertThat(result).as(name).hasStatusOk().bodyText().containsPattern("class=\"[^\"]*field--wrong");
            }
        }
        for (var document : documents.of(id())) {
            var served = visitor.get(own(document));
            assertThat(text(served)).doesNotContain("tEXt", "GPS", "<script", "<html");
        }
    }

    @Test
    void everyNameOfAFileIsHarmless() throws IOException {
        write();
        var manifest = TestData.file("security/uploads/manifest.json");
        for (var name : JsonMapper.builder().build().readTree(manifest.toFile()).path("filenames")) {
            upload(name.asString(), UploadTests.pdf("x"));
            var document = documents.of(id()).getLast();
            assertThat(document.name()).doesNotContain("/", "\\", "\"", "\u0000", "\u202e", "<");
            var served = visitor.get(own(document)).getResponse();
            assertThat(served.getHeader("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''")
                    .endsWith(".pdf")
                    .doesNotContain("\n", "\r");
            visitor.post("/mine/application/documents/" + document.id() + "/removal");
        }
    }

    @Test
    void aDocumentIsAnAttachmentInWhichNothingRuns() {
        write();
        upload("licence.pdf", UploadTests.pdf("x"));
        var document = documents.of(id()).getFirst();
        var response = visitor.get(own(document)).getResponse();
        assertThat(response.getContentAsByteArray()).isEqualTo(UploadTests.pdf("x"));
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "default-src 'none'");
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void nobodyElseSeesADocument() {
        write();
        upload("licence.pdf", UploadTests.pdf("x"));
        var document = documents.of(id()).getFirst();
        var forOperator = "/operate/applications/" + id() + "/documents/" + document.id();
        var stranger = new Visitor(pages, People.as(new Cast(context).asker()));
        var editor = new Visitor(pages, People.as(new Cast(context).editor(), "EDITOR"));
        assertThat(stranger.get(own(document))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(operator.get(forOperator)).hasStatus(HttpStatus.NOT_FOUND);
        visitor.post("/mine/application/sending", "agreed", "true");
        assertThat(operator.get(forOperator)).hasStatusOk();
        assertThat(operator.get(own(document))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stranger.get(own(document))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(editor.get(forOperator)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(new Visitor(pages).get(own(document))).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void takingItBackDeletesIt() {
        send();
        visitor.post("/mine/application/removal");
        assertThat(applications.of(applicant)).isEmpty();
        assertThat(visitor.get("/mine/application")).bodyText().contains("Nobody has a page here who did not ask");
    }

    @Test
    void aDayThatIsTooLateForTheLicenceIsRefused() {
        send();
        var late = LocalDate.now().plusMonths(6).toString();
        assertThat(operator.post(
                        "/operate/applications/" + id() + "/grant",
                        "confirmed",
                        "0",
                        "method",
                        "Seen",
                        "source",
                        "There",
                        "nextCheckOn",
                        late))
                .bodyText()
                .contains("The licence ends before this day");
    }

    private void send() {
        write();
        assertThat(visitor.post("/mine/application/sending", "agreed", "true")).hasRedirectedUrl("/mine/application");
    }

    private void write() {
        assertThat(visitor.post("/mine/application/form", fields())).hasRedirectedUrl("/mine/application/documents");
    }

    private MvcTestResult upload(String name, byte[] content) {
        return pages.post()
                .uri("/mine/application/documents")
                .multipart()
                .file(new MockMultipartFile("document", name, "text/html", content))
                .with(csrf())
                .with(People.as(applicant))
                .exchange();
    }

    private String[] fields() {
        return good.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }

    private String id() {
        return applications.latest(applicant).orElseThrow().id();
    }

    private String own(ApplicationDocument document) {
        return "/mine/application/" + id() + "/documents/" + document.id();
    }

    private static String text(MvcTestResult result) {
        return new String(
                Objects.requireNonNull(result.getResponse()).getContentAsByteArray(), StandardCharsets.ISO_8859_1);
    }

    private static String someNumber() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
    }
}
