package org.consilia.read;

import java.util.List;
import org.consilia.doctor.DoctorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads across questions and answers for pages that list them. Only what everybody may see. */
@Repository
class PublicAnswers {

    private final JdbcClient jdbc;

    PublicAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The questions that a doctor has answered for everybody, the latest first. At most 100. */
    List<Heading> by(DoctorId doctor) {
        return jdbc.sql("""
                select distinct question.id, slug, public_title, published_at
                from answer
                join question on question.id = answer.question_id
                where doctor_id = :doctor and answer.state = 'SIGNED' and question.state = 'PUBLIC'
                order by published_at desc
                limit 100
                """)
                .param("doctor", doctor.value())
                .query((row, _) -> new Heading(
                        "/questions/" + row.getString("id") + "/" + row.getString("slug"),
                        row.getString("public_title")))
                .list();
    }
}
