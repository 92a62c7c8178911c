package org.consilia.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.consilia.topic.TopicId;
import org.consilia.vault.Sealed;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table question, with all the columns that {@link QuestionRepository} names. */
final class QuestionRow {

    private final Vault vault;

    QuestionRow(Vault vault) {
        this.vault = vault;
    }

    Question toQuestion(ResultSet row, int number) throws SQLException {
        return new Question(
                new QuestionId(row.getString("id")),
                QuestionState.valueOf(row.getString("state")),
                accountId(row, "asker_id"),
                original(row),
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
                closing(row),
                Arrays.stream((String[]) row.getArray("topics").getArray())
                        .map(TopicId::new)
                        .toList());
    }

    /** An imported question was never private: what everybody reads is all that was asked. */
    private Original original(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var words = row.getBytes("words");
        return words == null
                ? Original.open(row.getString("public_title"), row.getString("public_body"))
                : new Original(vault.sealed(SealedColumn.QUESTION_WORDS, id, words));
    }

    /** The reason on a tombstone is for everybody to read, so nobody is put on record for reading it. */
    private @Nullable Sealed closing(ResultSet row) throws SQLException {
        var reason = row.getBytes("closed_reason");
        if (reason == null) {
            return null;
        }
        var id = row.getString("id");
        return QuestionState.WITHDRAWN.name().equals(row.getString("state"))
                ? Sealed.open(vault.open(SealedColumn.QUESTION_CLOSED_REASON, id, reason))
                : vault.sealed(SealedColumn.QUESTION_CLOSED_REASON, id, reason);
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
