package org.consilia.find;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.consilia.question.QuestionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of the titles and names of what may be found. */
@Repository
class WordRepository {

    private final JdbcClient jdbc;

    WordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(QuestionId question, Set<String> ofTitle, Set<String> ofNames) {
        jdbc.sql("""
                insert into find_word (question_id, title_words, name_words)
                values (:question, :title, :names)
                on conflict (question_id) do update
                    set title_words = excluded.title_words, name_words = excluded.name_words
                """)
                .param("question", question.value())
                .param("title", ofTitle.toArray(String[]::new))
                .param("names", ofNames.toArray(String[]::new))
                .update();
    }

    void remove(QuestionId question) {
        jdbc.sql("delete from find_word where question_id = :question")
                .param("question", question.value())
                .update();
    }

    List<Used> all() {
        return jdbc.sql("""
                select word, bool_or(is_name) as is_name, count(*) as uses
                from (
                    select unnest(title_words) as word, false as is_name from find_word
                    union all
                    select unnest(name_words), true from find_word
                ) used
                group by word
                """)
                .query((row, _) -> new Used(row.getString("word"), row.getBoolean("is_name"), row.getInt("uses")))
                .list();
    }

    /** Those of the words that something which may be found has now. */
    Set<String> stillUsed(Collection<String> words) {
        return jdbc.sql("""
                select word
                from unnest(:words::text[]) word
                where exists (select from find_word where title_words @> array[word])
                   or exists (select from find_word where name_words @> array[word])
                """)
                .param("words", words.toArray(String[]::new))
                .query((row, _) -> row.getString("word"))
                .set();
    }

    /** @param isName whether it stands in the name of something that a question is about */
    record Used(String word, boolean isName, int uses) {}
}
