package org.consilia.question;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilia.account.AccountId;
import org.consilia.account.Accounts;
import org.consilia.topic.TopicId;
import org.consilia.triage.RedFlag;
import org.consilia.triage.Urgency;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.consilia.web.PublicId;
import org.consilia.web.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QuestionRepository {

    private static final String SELECT = """
            select id, state, asker_id, words, is_urgent, red_flag, triage_version, sent_elsewhere_at, asked_at,
                   confirmed_at, assigned_to, public_title, public_body, slug,
                   published_at, taken_back_at, origin_institution, origin_key, origin_url, origin_year,
                   origin_focus, origin_synonyms, origin_kind, reference_code, closed_reason,
                   array(select topic_id from question_topic where question_id = question.id order by topic_id) as topics
            from question
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Accounts accounts;
    private final Vault vault;
    private final QuestionRow rows;
    private final Tombstones tombstones;

    QuestionRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches, Accounts accounts, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.accounts = accounts;
        this.vault = vault;
        this.rows = new QuestionRow(vault);
        this.tombstones = new Tombstones(jdbc);
    }

    void insert(QuestionId id, NewQuestion asked, Instant now) {
        @Nullable
        RedFlag redFlag = switch (asked.urgency()) {
            case Urgency.Emergency emergency -> emergency.redFlag();
            case Urgency.Urgent urgent -> urgent.redFlag();
            case Urgency.NonUrgent _ -> null;
        };
        var isHeld = asked.urgency() instanceof Urgency.Emergency;
        jdbc.sql("""
                insert into question (id, state, asker_id, words, is_urgent, red_flag, triage_version, asked_at,
                    confirmed_at, reference_code)
                values (:id, :state, :asker, :words, :isUrgent, :redFlag, :triageVersion, :now,
                    :confirmedAt, :code)
                """)
                .param("id", id.value())
                .param("state", (isHeld ? QuestionState.HELD : QuestionState.SUBMITTED).name())
                .param("asker", asked.asker().value())
                .param("words", vault.seal(SealedColumn.QUESTION_WORDS, id.value(), words(asked)))
                .param("isUrgent", redFlag != null)
                .param("redFlag", redFlag == null ? null : redFlag.name())
                .param("triageVersion", asked.triageVersion())
                .param("now", Timestamp.from(now))
                .param("confirmedAt", asked.confirmed() ? Timestamp.from(now) : null)
                .param("code", PublicId.next())
                .update();
    }

    private static String words(NewQuestion asked) {
        return Original.text(asked.title(), asked.body(), asked.about());
    }

    /** For each in turn, false if a question of its origin is here already. */
    boolean[] insert(Map<QuestionId, ImportedQuestion> imported) {
        var rows = imported.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .toArray(SqlParameterSource[]::new);
        var counts = batches.batchUpdate("""
                insert into question (id, state, is_urgent, asked_at, public_title, public_body, slug,
                    published_at, origin_institution, origin_key, origin_url, origin_year, origin_focus,
                    origin_synonyms, origin_kind, reference_code)
                values (:id, 'PUBLIC', false, :now, :title, '', :slug,
                    :now, :institution, :key, :url, :year, :focus,
                    :synonyms, :kind, :code)
                on conflict (origin_institution, origin_key) do nothing
                """, rows);
        var isNew = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            isNew[i] = counts[i] == 1;
        }
        return isNew;
    }

    private static SqlParameterSource row(QuestionId id, ImportedQuestion imported) {
        var origin = imported.origin();
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("title", imported.title())
                .addValue("now", Timestamp.from(imported.importedAt()))
                .addValue("slug", Slug.of(imported.title()))
                .addValue("institution", origin.institutionId())
                .addValue("key", origin.key())
                .addValue("url", origin.url())
                .addValue("year", origin.year())
                .addValue("focus", origin.focus())
                .addValue("synonyms", origin.synonyms().toArray(String[]::new))
                .addValue("kind", origin.kind())
                .addValue("code", PublicId.next());
    }

    /** False if the question was in none of the states it should come from. */
    boolean move(QuestionId id, EnumSet<QuestionState> from, QuestionState to) {
        return jdbc.sql("update question set state = :to where id = :id and state = any(:from)")
                        .param("to", to.name())
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void confirm(AccountId asker, Instant now) {
        jdbc.sql("update question set confirmed_at = :now where asker_id = :asker and confirmed_at is null")
                .param("now", Timestamp.from(now))
                .param("asker", asker.value())
                .update();
    }

    void explain(QuestionId id, String reason) {
        jdbc.sql("update question set closed_reason = :reason where id = :id")
                .param("reason", vault.seal(SealedColumn.QUESTION_CLOSED_REASON, id.value(), reason))
                .param("id", id.value())
                .update();
    }

    void assign(QuestionId id, AccountId doctor) {
        jdbc.sql("update question set assigned_to = :doctor where id = :id")
                .param("doctor", doctor.value())
                .param("id", id.value())
                .update();
    }

    /**
     * Lets nobody else change a question until the transaction ends. Its asker's account comes first, as it does when the
     * account is erased: so the two wait for each other and never both for ever.
     */
    void hold(QuestionId id) {
        jdbc.sql("select asker_id from question where id = :id and asker_id is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .ifPresent(accounts::hold);
        jdbc.sql("select id from question where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** From answered to public; false if it was not answered. */
    boolean publish(QuestionId id, Publication publication) {
        return jdbc.sql("""
                update question
                set state = 'PUBLIC', taken_back_at = null,
                    public_title = :title, public_body = :body, slug = :slug, published_at = :at
                where id = :id and state = 'ANSWERED'
                """)
                        .param("title", publication.text().title())
                        .param("body", publication.text().body())
                        .param("slug", publication.slug())
                        .param("at", Timestamp.from(publication.publishedAt()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** False if it is not public, or was imported. */
    boolean correct(QuestionId id, PublicText text, String slug) {
        return jdbc.sql("""
                update question
                set public_title = :title, public_body = :body, slug = :slug
                where id = :id and state = 'PUBLIC' and asker_id is not null
                """)
                        .param("title", text.title())
                        .param("body", text.body())
                        .param("slug", slug)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** From public to answered; false if it was not public, or was imported. */
    boolean unpublish(QuestionId id, Instant now) {
        return jdbc.sql("""
                update question
                set state = 'ANSWERED', taken_back_at = :now,
                    public_title = null, public_body = null, slug = null, published_at = null
                where id = :id and state = 'PUBLIC' and asker_id is not null
                """)
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Empty if it is public, imported or not there; everything that belongs to it goes with it. */
    Optional<QuestionForgotten> delete(QuestionId id, Instant now) {
        return tombstones.bury(id, now);
    }

    List<QuestionForgotten> deleteAskedBy(AccountId asker, Instant now) {
        return tombstones.buryAllOf(asker, now);
    }

    boolean wasPublic(QuestionId id) {
        return tombstones.stands(id);
    }

    void tag(QuestionId id, Collection<TopicId> topics) {
        for (var topic : topics) {
            jdbc.sql("""
                    insert into question_topic (question_id, topic_id) values (:question, :topic)
                    on conflict do nothing
                    """)
                    .param("question", id.value())
                    .param("topic", topic.value())
                    .update();
        }
    }

    Optional<Question> find(QuestionId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(rows::toQuestion)
                .optional();
    }

    List<Question> all(Collection<QuestionId> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(QuestionId::value).toArray(String[]::new))
                .query(rows::toQuestion)
                .list();
    }

    List<Question> askedBy(AccountId asker) {
        return jdbc.sql(SELECT + "where asker_id = :asker order by asked_at desc")
                .param("asker", asker.value())
                .query(rows::toQuestion)
                .list();
    }

    /** At most 100 of each; that the states are open is said twice, since the index holds no others. */
    List<Question> waiting(QuestionState... states) {
        return jdbc.sql(SELECT + """
                where id in (
                    select first.id
                    from unnest(cast(:states as text[])) as wanted(state)
                    cross join lateral (
                        select id
                        from question
                        where question.state = wanted.state and question.state not in ('PUBLIC', 'ANSWERED')
                          and confirmed_at is not null
                        order by is_urgent desc, asked_at
                        limit 100
                    ) first
                )
                order by is_urgent desc, asked_at
                """)
                .param("states", Arrays.stream(states).map(Enum::name).toArray(String[]::new))
                .query(rows::toQuestion)
                .list();
    }

    List<Question> latestPublic(int count) {
        return jdbc.sql(SELECT
                        + "where state = 'PUBLIC' and origin_key is null order by published_at desc limit :count")
                .param("count", count)
                .query(rows::toQuestion)
                .list();
    }

    List<Question> assignedTo(AccountId doctor) {
        return jdbc.sql(SELECT + "where assigned_to = :doctor and state = 'ASSIGNED' order by is_urgent desc, asked_at")
                .param("doctor", doctor.value())
                .query(rows::toQuestion)
                .list();
    }

    Map<QuestionState, Integer> counts() {
        var counts = new EnumMap<QuestionState, Integer>(QuestionState.class);
        jdbc.sql("select state, count(*) as number from question group by state")
                .query(row -> {
                    counts.put(QuestionState.valueOf(row.getString("state")), row.getInt("number"));
                });
        return counts;
    }
}
