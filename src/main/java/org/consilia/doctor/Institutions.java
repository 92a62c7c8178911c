package org.consilia.doctor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to institutions. */
@Component
public class Institutions {

    private final JdbcClient jdbc;

    Institutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an institution; one that is there already takes the new particulars. */
    @Transactional
    public void add(Institution institution) {
        jdbc.sql("""
                insert into institution (id, name, url, licence, licence_url)
                values (:id, :name, :url, :licence, :licenceUrl)
                on conflict (id) do update set
                    name = excluded.name, url = excluded.url,
                    licence = excluded.licence, licence_url = excluded.licence_url
                """)
                .param("id", institution.id().value())
                .param("name", institution.name())
                .param("url", institution.url())
                .param("licence", institution.licence())
                .param("licenceUrl", institution.licenceUrl())
                .update();
    }

    @Transactional(readOnly = true)
    public List<Institution> all() {
        return jdbc.sql("select id, name, url, licence, licence_url from institution order by name")
                .query((row, _) -> new Institution(
                        new InstitutionId(row.getString("id")),
                        row.getString("name"),
                        row.getString("url"),
                        row.getString("licence"),
                        row.getString("licence_url")))
                .list();
    }
}
