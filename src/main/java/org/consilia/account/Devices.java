package org.consilia.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody is signed in: the sessions that Spring Session keeps for them. A page finds its session in the database
 * at each request, so one that is deleted here is over everywhere at once.
 */
@Component
class Devices {

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final ConversionService sealing;
    private final Audit audit;
    private final Clock clock;

    Devices(
            JdbcClient jdbc,
            AccountRepository accounts,
            ConversionService springSessionConversionService,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sealing = springSessionConversionService;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one used last comes first. */
    List<Device> of(AccountId account, String thisSession) {
        return jdbc.sql("""
                select primary_id, creation_time, last_access_time, session_id = :this as is_this,
                       (select attribute_bytes from spring_session_attributes
                        where session_primary_id = primary_id and attribute_name = :attribute) as signed_in_from
                from spring_session
                where principal_name = :account and expiry_time > :now
                order by last_access_time desc
                """)
                .param("this", thisSession)
                .param("attribute", SignedInFrom.ATTRIBUTE)
                .param("account", account.value().toString())
                .param("now", clock.millis())
                .query(this::toDevice)
                .list();
    }

    /** Nothing if it is not this account's. */
    @Transactional
    public void end(AccountId account, String id) {
        var ended = jdbc.sql("delete from spring_session where primary_id = :id and principal_name = :account")
                .param("id", id)
                .param("account", account.value().toString())
                .update();
        note(account, ended);
    }

    /** A new address that is not confirmed goes too: signing out everywhere is what its warning advises. */
    @Transactional
    public void endAll(AccountId account) {
        note(account, accounts.endSessions(account));
    }

    private void note(AccountId account, int ended) {
        if (ended > 0) {
            audit.did(Deed.ENDED_SESSIONS, Subject.account(account.value().toString()), "sessions:" + ended);
        }
    }

    private Device toDevice(ResultSet row, int number) throws SQLException {
        var from = from(row.getBytes("signed_in_from"));
        var createdAt = Instant.ofEpochMilli(row.getLong("creation_time"));
        return new Device(
                row.getString("primary_id"),
                from == null ? new Browser(null, null) : from.browser(),
                from == null ? null : from.network(),
                from == null ? createdAt : from.at(),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                row.getBoolean("is_this"));
    }

    private @Nullable SignedInFrom from(byte @Nullable [] sealed) {
        return sealed == null ? null : (SignedInFrom) sealing.convert(sealed, Object.class);
    }
}
