package org.consilia.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.consilia.Cast;
import org.consilia.ConsiliaTest;
import org.consilia.question.QuestionChanged;
import org.consilia.question.QuestionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliaTest
class ReportsTests {

    @Autowired
    Reports reports;

    @Autowired
    Rulings rulings;

    @Autowired
    JdbcClient jdbc;

    private Cast cast;
    private QuestionId question;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        cast = new Cast(context);
        question = cast.question("Why do I yawn?");
    }

    @Test
    void reportsOfTheSamePageAreGathered() {
        file(ReportKind.OTHER, "", Addresses.next());
        file(ReportKind.DANGEROUS, "The dose is ten times too high.", Addresses.next());
        file(ReportKind.DANGEROUS, "", Addresses.next());
        assertThat(reports.open())
                .filteredOn(reported -> reported.question().equals(question))
                .singleElement()
                .satisfies(reported -> {
                    assertThat(reported.count()).isEqualTo(3);
                    assertThat(reported.kinds()).containsExactly(ReportKind.DANGEROUS, ReportKind.OTHER);
                });
        assertThat(reports.open(question)).hasSize(3);
        assertThat(Objects.requireNonNull(reports.open(question).get(1).words()).text())
                .isEqualTo("The dose is ten times too high.");
    }

    @Test
    void aDecisionClosesThemOnce() {
        file(ReportKind.OTHER, "", Addresses.next());
        var editor = cast.editor();
        rulings.closeReports(question, editor, "It is right as it stands.");
        assertThat(reports.open(question)).isEmpty();
        assertThatThrownBy(() -> rulings.closeReports(question, editor, "Again"))
                .isInstanceOf(QuestionChanged.class);
    }

    @Test
    void aNetworkFilesFiveInAnHourAndNoMore() {
        var address = Addresses.next();
        for (int i = 0; i < Reports.MOST_IN_AN_HOUR; i++) {
            file(ReportKind.OTHER, "", address.replace("::1", "::" + (i + 1)));
        }
        assertThatThrownBy(() -> file(ReportKind.OTHER, "", address)).isInstanceOf(TooManyReports.class);
        file(ReportKind.OTHER, "", Addresses.next());
        assertThat(reports.open(question)).hasSize(Reports.MOST_IN_AN_HOUR + 1);
    }

    @Test
    void neitherAddressesNorWordsAreKeptInTheClear() {
        file(ReportKind.OTHER, "wobblequark", "203.0.113.77");
        for (var row : jdbc.sql("select report::text from report where question_id = :id")
                .param("id", question.value())
                .query(String.class)
                .list()) {
            assertThat(row).doesNotContain("wobblequark", "203.0.113", "cb00714d");
        }
    }

    @Test
    void aNetworkIsWhatAHouseholdShares() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("203.0.113.7")).isNotEqualTo(Network.of("203.0.113.8"));
        for (var odd : List.of("", "unknown", "example.org", "1.2.3.4, 5.6.7.8")) {
            assertThat(Network.of(odd)).isEqualTo(new Network("unknown"));
        }
    }

    private void file(ReportKind kind, String words, String address) {
        reports.file(new NewReport(question, null, kind, words), address);
    }
}
