package org.consilia.operate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Migration 14: up to here, private texts lay in the clear. Seals them in one transaction, takes their old columns away,
 * and has PostgreSQL write each table anew, because a dropped column and a replaced row otherwise stay in its file.
 */
@Component
class SealPlainTexts implements JavaMigration {

    private static final int BATCH = 500;

    private final Vault vault;
    private final JsonMapper json = new JsonMapper();

    SealPlainTexts(Vault vault) {
        this.vault = vault;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14");
    }

    @Override
    public String getDescription() {
        return "seal plain texts";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.setFetchSize(BATCH);
        accounts(jdbc);
        questions(jdbc);
        seal(jdbc, SealedColumn.CONSENT_TEXT, "consent", "text", "question_id || '/' || purpose");
        jdbc.execute("alter table consent alter text_sealed set not null");
        replace(jdbc, "consent", "text");
        answers(jdbc);
        seal(jdbc, SealedColumn.ANSWER_DECISION_REASON, "answer_decision", "reason", "answer_id");
        jdbc.execute("alter table answer_decision alter reason_sealed set not null");
        replace(jdbc, "answer_decision", "reason");
        quoteRequests(jdbc);
        sessions(jdbc);
    }

    private void accounts(JdbcTemplate jdbc) {
        jdbc.execute("alter table account add column email_mark bytea unique");
        seal(jdbc, SealedColumn.ACCOUNT_EMAIL, "account", "email", "id::text");
        seal(jdbc, SealedColumn.ACCOUNT_NAME, "account", "name", "id::text");
        var marks = new ArrayList<Object[]>();
        jdbc.query("select id, email from account where email is not null", row -> {
            marks.add(new Object[] {
                vault.mark(SealedColumn.ACCOUNT_EMAIL, row.getString("email")), row.getObject("id"),
            });
        });
        jdbc.batchUpdate("update account set email_mark = ? where id = ?", marks);
        replace(jdbc, "account", "email");
        replace(jdbc, "account", "name");
        jdbc.execute("alter table account add check ((email is null) = (email_mark is null))");
    }

    /** What was imported was never private: its title is its public one. */
    private void questions(JdbcTemplate jdbc) {
        jdbc.execute("alter table question add column words bytea");
        var sealed = new ArrayList<Object[]>();
        jdbc.query("""
                select id, ctid::text as place, title, body, about_age, about_sex, about_conditions, about_medicines
                from question
                where origin_key is null
                """, row -> {
            var words = object(row, "title", "body", "about_age", "about_sex", "about_conditions", "about_medicines");
            sealed.add(sealed(SealedColumn.QUESTION_WORDS, row, words));
        });
        write(jdbc, "question", sealed);
        seal(jdbc, SealedColumn.QUESTION_CLOSED_REASON, "question", "closed_reason", "id");
        jdbc.execute("""
                alter table question
                    drop column title, drop column body, drop column about_age, drop column about_sex,
                    drop column about_conditions, drop column about_medicines,
                    add check ((words is null) = (asker_id is null))
                """);
        replace(jdbc, "question", "closed_reason");
    }

    private void answers(JdbcTemplate jdbc) {
        jdbc.execute("alter table answer_revision add column words bytea, alter text drop not null");
        var sealed = new ArrayList<Object[]>();
        jdbc.query("""
                select answer_id || '/' || number as id, answer_revision.ctid::text as place, answer_revision.text
                from answer_revision
                join answer on answer.id = answer_id
                where doctor_id is not null
                """, row -> {
            var words = row.getString("text");
            sealed.add(sealed(SealedColumn.ANSWER_REVISION_WORDS, row, words));
        });
        jdbc.batchUpdate("update answer_revision set words = ?, text = null where ctid = ?::tid", sealed);
        jdbc.execute("alter table answer_revision add check ((words is null) <> (text is null))");
        rewrite(jdbc, "answer_revision", "number", "int", "number + 0");
    }

    private void quoteRequests(JdbcTemplate jdbc) {
        jdbc.execute("alter table quote_request add column words bytea");
        var sealed = new ArrayList<Object[]>();
        jdbc.query("select id, ctid::text as place, procedure, area, time, wishes from quote_request", row -> {
            var words = object(row, "procedure", "area", "time", "wishes");
            sealed.add(sealed(SealedColumn.QUOTE_REQUEST_WORDS, row, words));
        });
        write(jdbc, "quote_request", sealed);
        jdbc.execute("""
                alter table quote_request
                    drop column procedure, drop column area, drop column time, drop column wishes,
                    alter words set not null
                """);
        rewrite(jdbc, "quote_request", "state", "text", "state || ''");
    }

    private void sessions(JdbcTemplate jdbc) {
        var sealed = new ArrayList<Object[]>();
        jdbc.query("select ctid::text as place, attribute_bytes from spring_session_attributes", row -> {
            sealed.add(new Object[] {
                vault.seal(SealedColumn.SESSION_ATTRIBUTE, "", row.getBytes("attribute_bytes")), row.getString("place"),
            });
        });
        jdbc.batchUpdate("update spring_session_attributes set attribute_bytes = ? where ctid = ?::tid", sealed);
        rewrite(jdbc, "spring_session_attributes", "attribute_name", "varchar(200)", "attribute_name || ''");
    }

    /** Fills a column beside a plain one with the same texts, sealed. */
    private void seal(JdbcTemplate jdbc, SealedColumn sealing, String table, String column, String boundTo) {
        jdbc.execute("alter table %s add column %s_sealed bytea".formatted(table, column));
        var sealed = new ArrayList<Object[]>();
        jdbc.query(
                "select ctid::text as place, %s as id, %s as words from %s where %2$s is not null"
                        .formatted(boundTo, column, table),
                row -> {
                    sealed.add(sealed(sealing, row, row.getString("words")));
                });
        jdbc.batchUpdate("update %s set %s_sealed = ? where ctid = ?::tid".formatted(table, column), sealed);
    }

    /** The sealed column takes the place of the plain one. */
    private static void replace(JdbcTemplate jdbc, String table, String column) {
        jdbc.execute("alter table %s drop column %s".formatted(table, column));
        jdbc.execute("alter table %s rename column %s_sealed to %2$s".formatted(table, column));
        rewrite(jdbc, table, column, "bytea", column + " || ''::bytea");
    }

    /** Setting a column's type by an expression makes PostgreSQL write the table into a new file, without what is gone. */
    private static void rewrite(JdbcTemplate jdbc, String table, String column, String type, String same) {
        jdbc.execute("alter table %s alter column %s type %s using %s".formatted(table, column, type, same));
    }

    /** The sealed words and where they go; a row's place holds until it is written, and each is written once. */
    private Object[] sealed(SealedColumn column, ResultSet row, String words) throws SQLException {
        return new Object[] {vault.seal(column, row.getString("id"), words), row.getString("place")};
    }

    private static void write(JdbcTemplate jdbc, String table, List<Object[]> sealed) {
        jdbc.batchUpdate("update " + table + " set words = ? where ctid = ?::tid", sealed);
    }

    private String object(ResultSet row, String... columns) throws SQLException {
        var words = new LinkedHashMap<String, @Nullable String>();
        for (var column : columns) {
            words.put(column.replace("about_", ""), row.getString(column));
        }
        return json.writeValueAsString(words);
    }
}
