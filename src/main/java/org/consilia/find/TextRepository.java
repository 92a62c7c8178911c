package org.consilia.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.consilia.question.QuestionId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of all that may be found, in PostgreSQL's own full-text index.
 *
 * <p><b>How a search stays short however much there is.</b> PostgreSQL's index says where a word is, not where it
 * weighs most; to rank by it, every page that has one of the words would have to be read. So each word, and all of them
 * together, gives a thousand questions at most; these are ordered by how rare the words are that led to them, as
 * PostgreSQL's statistics tell, and only the first hundred are read and ranked. A rare word, which decides, loses
 * nothing by this. Of a long message the twelve rarest words are looked for. In the place of a word may stand what it is called
 * besides ({@link Synonyms}). Whatever happens, the database breaks a
 * search off after a second.
 */
@Repository
class TextRepository {

    /** Of title and body, and of all answers: a vector of words may have a megabyte, and this stays well below it. */
    private static final int LONGEST_ASKED = 20_000;

    private static final int LONGEST_ANSWERED = 80_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    TextRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** From now on these are the words of these questions. */
    void put(Collection<AnsweredQuestion> questions) {
        var rows = questions.stream()
                .map(each -> new MapSqlParameterSource()
                        .addValue("question", each.question().id().value())
                        .addValue(
                                "asked",
                                each.text().title() + "\n" + each.text().body())
                        .addValue("answered", each.said())
                        .addValue("longestAsked", LONGEST_ASKED)
                        .addValue("longestAnswered", LONGEST_ANSWERED))
                .toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate("""
                    insert into passage_text (question_id, words)
                    values (:question,
                        setweight(to_tsvector('english', left(:asked, :longestAsked)), 'A')
                            || to_tsvector('english', left(:answered, :longestAnswered)))
                    on conflict (question_id) do update set words = excluded.words
                    """, rows);
        }
    }

    void remove(Collection<QuestionId> questions) {
        if (!questions.isEmpty()) {
            jdbc.sql("delete from passage_text where question_id = any (:questions)")
                    .param(
                            "questions",
                            questions.stream().map(QuestionId::value).toArray(String[]::new))
                    .update();
        }
    }

    /** The questions that share most with these words, best first. Takes a second at most. */
    @Transactional(readOnly = true)
    public List<Hit> search(String words, int most) {
        var said = new ArrayList<String>();
        var called = new ArrayList<String>();
        Synonyms.SHIPPED.alsoCalled(words).forEach((phrase, others) -> {
            said.addAll(Collections.nCopies(others.size(), phrase));
            called.addAll(others);
        });
        jdbc.sql("select set_config('statement_timeout', '1000', true)").query(_ -> {});
        return jdbc.sql("""
                with common as (
                    select word, frequency
                    from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) x (word, frequency)
                    where schemaname = current_schema() and tablename = 'passage_text' and attname = 'words'
                        and word is not null
                ), synonym as (
                    select lexeme, string_agg('(' || other.query || ')', ' | ') as query
                    from unnest(:said::text[], :called::text[]) pair (said, called)
                    cross join lateral (select plainto_tsquery('english', called)::text as query) other
                    cross join unnest(to_tsvector('english', said))
                    where other.query <> ''
                    group by lexeme
                ), said as (
                    select concat_ws(' | ', quote_literal(lexeme), synonym.query)::tsquery as query,
                           coalesce(-ln(frequency), (select 1 - ln(min(frequency)) from common), 1)::float4 as weight
                    from unnest(to_tsvector('english', :words))
                    left join common on word = lexeme
                    left join synonym using (lexeme)
                    order by weight desc
                    limit 12
                ), looked_for as (
                    select query, weight from said
                    union all
                    select string_agg('(' || query::text || ')', ' & ')::tsquery, sum(weight)::float4 from said having count(*) > 1
                ), candidate as (
                    select question_id
                    from looked_for
                    cross join lateral (
                        select question_id from passage_text where words @@ query limit 1000
                    ) having_it
                    group by question_id
                    order by sum(weight) desc, question_id
                    limit 100
                )
                select question_id,
                       sum(weight) / (select sum(weight) from said) as share
                from candidate
                join passage_text using (question_id)
                join said on words @@ query
                group by question_id
                order by sum(weight * (1 + ts_rank(words, query, 1))) desc, question_id
                limit :most
                """)
                .param("words", words)
                .param("said", said.toArray(String[]::new))
                .param("called", called.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> new Hit(new QuestionId(row.getString("question_id")), row.getFloat("share")))
                .list();
    }

    /** How many questions may be found. */
    int size() {
        return jdbc.sql("select count(*) from passage_text")
                .query(Integer.class)
                .single();
    }

    /** @param share how much of the weight of the words looked for this question has, 0 to 1 */
    record Hit(QuestionId question, float share) {}
}
