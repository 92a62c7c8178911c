package org.consilia.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.consilia.topic.TopicId;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table question, with all the columns that {@link QuestionRepository} names. */
final class QuestionRow {

    private QuestionRow() {}

    static Question toQuestion(ResultSet row, int number) throws SQLException {
        return new Question(
                new QuestionId(row.getString("id")),
                QuestionState.valueOf(row.getString("state")),
                accountId(row, "asker_id"),
                row.getString("title"),
                row.getString("body"),
                new AboutPerson(
                        row.getString("about_age"),
                        row.getString("about_sex"),
                        row.getString("about_conditions"),
                        row.getString("about_medicines")),
                row.getBoolean("is_urgent"),
                row.getString("red_flag"),
                row.getString("triage_version"),
                instant(row, "sent_elsewhere_at"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "confirmed_at"),
                accountId(row, "assigned_to"),
                toPublication(row),
                instant(row, "taken_back_at"),
                toOrigin(row),
                row.getString("reference_code"),
                row.getString("closed_reason"),
                Arrays.stream((String[]) row.getArray("topics").getArray())
                        .map(TopicId::new)
                        .toList());
    }

    private static @Nullable Publication toPublication(ResultSet row) throws SQLException {
        @Nullable String slug = row.getString("slug");
        return slug == null
                ? null
                : new Publication(
                        new PublicText(row.getString("public_title"), row.getString("public_body")),
                        slug,
                        row.getTimestamp("published_at").toInstant());
    }

    private static @Nullable Origin toOrigin(ResultSet row) throws SQLException {
        @Nullable String institution = row.getString("origin_institution");
        return institution == null
                ? null
                : new Origin(
                        institution,
                        row.getString("origin_key"),
                        row.getString("origin_url"),
                        row.getObject("origin_year", Integer.class),
                        row.getString("origin_focus"),
                        synonyms(row),
                        row.getString("origin_kind"));
    }

    private static List<String> synonyms(ResultSet row) throws SQLException {
        var synonyms = row.getArray("origin_synonyms");
        return synonyms == null ? List.of() : List.of((String[]) synonyms.getArray());
    }

    private static @Nullable AccountId accountId(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
