package org.consilia.find;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.consilia.ConsiliaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsiliaTest
class TurnTests {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneNodeAtATimeHasTheTurn() {
        try (var one = new Turn(database);
                var other = new Turn(database)) {
            assertThat(one.isOurs()).isTrue();
            assertThat(one.isOurs()).isTrue();
            assertThat(other.isOurs()).isFalse();

            one.close();

            assertThat(other.isOurs()).isTrue();
            assertThat(one.isOurs()).isFalse();
        }
    }

    @Test
    void theTurnOfANodeThatDiesIsTheNextOnes() {
        try (var one = new Turn(database);
                var other = new Turn(database)) {
            assertThat(one.isOurs()).isTrue();

            // As the database sees it when a machine is gone.
            jdbc.sql("""
                    select pg_terminate_backend(pid, 10000)
                    from pg_locks
                    where locktype = 'advisory' and (classid::bigint << 32) + objid::bigint = :lock
                    """).param("lock", Turn.LOCK).query(Boolean.class).single();

            assertThat(other.isOurs()).isTrue();
            assertThat(one.isOurs()).isFalse();
        }
    }
}
