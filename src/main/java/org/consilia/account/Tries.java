package org.consilia.account;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often a mail was wished for lately, so that nobody can have an inbox filled. Counted when it is wished for, since
 * the mail itself may wait for its server. Each try is a row among the wishes for links, with a mark that tells nothing
 * and without an address, and goes with them.
 */
@Component
class Tries {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Tries(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Counts one more; false if there were this many already. Of two at the same moment, one waits for the other. */
    @Transactional
    public boolean count(String what, int most) {
        var mark = vault.mark(SealedColumn.LINK_WISH_EMAIL, what);
        var now = clock.instant();
        jdbc.sql("select true from pg_advisory_xact_lock(:mark)")
                .param("mark", ByteBuffer.wrap(mark).getLong())
                .query(Boolean.class)
                .single();
        return jdbc.sql("""
                insert into link_wish (id, mark, asked_at, due_at)
                select :id, :mark, :now, :now
                where (select count(*) from link_wish where mark = :mark and asked_at > :since) < :most
                """)
                        .param("id", UUID.randomUUID())
                        .param("mark", mark)
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(now.minus(LinkWishes.COUNTED_FOR)))
                        .param("most", most)
                        .update()
                == 1;
    }
}
