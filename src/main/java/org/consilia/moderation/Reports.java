package org.consilia.moderation;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.consilia.answer.AnswerId;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.question.QuestionId;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.consilia.web.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers say is wrong with public pages. Anybody may file; against a flood, a network may file so many in an hour.
 * Of the network only a keyed mark is kept, and another one each day, so that two days cannot be put together.
 */
@Component
public class Reports {

    /** A reader who goes through a whole page files a few; more than this is a machine or a grudge. */
    static final int MOST_IN_AN_HOUR = 5;

    private static final Duration COUNTED_FOR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Reports(JdbcClient jdbc, Vault vault, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param address where the request came from; it is not kept */
    @Transactional
    public void file(NewReport report, String address) {
        var mark = mark(Network.of(address));
        letOnlyFew(mark);
        var id = PublicId.next();
        jdbc.sql("""
                insert into report (id, question_id, answer_id, kind, words, network_mark, filed_at)
                values (:id, :question, :answer, :kind, :words, :mark, :now)
                """)
                .param("id", id)
                .param("question", report.question().value())
                .param(
                        "answer",
                        report.answer() == null ? null : report.answer().value())
                .param("kind", report.kind().name())
                .param(
                        "words",
                        report.words().isBlank() ? null : vault.seal(SealedColumn.REPORT_WORDS, id, report.words()))
                .param("mark", mark)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.did(Deed.REPORTED, Subject.question(report.question().value()));
    }

    /** The pages with reports that wait for an editor, the longest waiting first. At most 100. */
    @Transactional(readOnly = true)
    public List<Reported> open() {
        return jdbc.sql("""
                select question_id, count(*) as number, min(filed_at) as since, array_agg(distinct kind) as kinds
                from report
                where closed_at is null
                group by question_id
                order by since
                limit 100
                """)
                .query((row, _) -> new Reported(
                        new QuestionId(row.getString("question_id")),
                        row.getInt("number"),
                        kinds(row.getArray("kinds")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** What readers say of one page that nobody has decided on, the earliest first. */
    @Transactional(readOnly = true)
    public List<Report> open(QuestionId question) {
        return jdbc.sql("""
                select id, answer_id, kind, words, filed_at
                from report
                where question_id = :question and closed_at is null
                order by filed_at
                limit 100
                """)
                .param("question", question.value())
                .query((row, _) -> {
                    @Nullable String answer = row.getString("answer_id");
                    var words = row.getBytes("words");
                    return new Report(
                            answer == null ? null : new AnswerId(answer),
                            ReportKind.valueOf(row.getString("kind")),
                            words == null ? null : vault.sealed(SealedColumn.REPORT_WORDS, row.getString("id"), words),
                            row.getTimestamp("filed_at").toInstant());
                })
                .list();
    }

    /** Closes what waits of a page, or of one answer on it; true if anything did. */
    boolean close(QuestionId question, @Nullable AnswerId answer) {
        var anyWasOpen = jdbc.sql("""
                update report set closed_at = :now
                where question_id = :question and closed_at is null
                  and (cast(:answer as text) is null or answer_id = :answer)
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("question", question.value())
                        .param("answer", answer == null ? null : answer.value())
                        .update()
                > 0;
        if (anyWasOpen) {
            audit.did(Deed.CLOSED_REPORTS, Subject.question(question.value()));
        }
        return anyWasOpen;
    }

    private void letOnlyFew(byte[] mark) {
        jdbc.sql("select pg_advisory_xact_lock(7202, :mark)")
                .param("mark", Arrays.hashCode(mark))
                .query((row, _) -> true)
                .single();
        var filed = jdbc.sql("select count(*) from report where network_mark = :mark and filed_at > :since")
                .param("mark", mark)
                .param("since", Timestamp.from(clock.instant().minus(COUNTED_FOR)))
                .query(Integer.class)
                .single();
        if (filed >= MOST_IN_AN_HOUR) {
            throw new TooManyReports();
        }
    }

    private byte[] mark(Network network) {
        return vault.mark(SealedColumn.REPORT_WORDS, LocalDate.now(clock) + "\n" + network.prefix());
    }

    private static List<ReportKind> kinds(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(ReportKind::valueOf)
                .sorted()
                .toList();
    }
}
