package org.consilia.operate;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this installation remembers about itself from start to start. */
@Repository
class SiteFacts {

    /** A fact's name is its key in the table. */
    enum Fact {
        /** The address under which the site was last served. */
        ADDRESS,
        /** The database holds demonstration content; the value says nothing more. */
        DEMONSTRATION,
        /** An operator has signed in, so that no start needs to print a way in any more. */
        OPERATOR_SIGNED_IN
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SiteFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(Fact fact, String value) {
        jdbc.sql("""
                insert into site_fact (name, value, noted_at)
                values (:name, :value, :now)
                on conflict (name) do update set value = excluded.value, noted_at = excluded.noted_at
                where site_fact.value <> excluded.value
                """)
                .param("name", fact.name())
                .param("value", value)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean holds(Fact fact) {
        return value(fact).isPresent();
    }

    Optional<String> value(Fact fact) {
        return jdbc.sql("select value from site_fact where name = :name")
                .param("name", fact.name())
                .query(String.class)
                .optional();
    }

    /** Makes every other node that starts at the same time wait until the running transaction ends. */
    void lock() {
        jdbc.sql("lock table site_fact in share row exclusive mode").update();
    }
}
