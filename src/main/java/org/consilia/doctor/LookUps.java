package org.consilia.doctor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Who;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.consilia.web.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a register about a number of an application, and keeps what it said with the application. No transaction is open
 * while a register is waited for.
 */
@Repository
class LookUps {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Registers registers;
    private final Audit audit;
    private final Clock clock;

    LookUps(JdbcClient jdbc, Vault vault, JsonMapper json, Registers registers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.registers = registers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks up one of an application's numbers, counted from 0. */
    LookedUp lookUp(Application application, int place, Who who) {
        var numbers = application.words().numbers();
        if (place < 0 || place >= numbers.size()) {
            throw new NotPermitted();
        }
        var number = numbers.get(place);
        var answer = registers
                .find(number.register())
                .map(register -> register.lookUp().find(number.number()))
                .orElseGet(() -> new RegisterAnswer.Manual(null));
        var lookedUp = LookedUp.of(answer, number, application.words().name(), clock.instant());
        var id = PublicId.next();
        var words = vault.seal(
                SealedColumn.REGISTER_LOOK_UP_WORDS, application.id() + "/" + id, json.writeValueAsString(lookedUp));
        jdbc.sql("""
                insert into register_look_up (id, application_id, words, looked_at, looked_by)
                values (:id, :application, :words, :now, :who)
                """)
                .param("id", id)
                .param("application", application.id())
                .param("words", words)
                .param("now", Timestamp.from(lookedUp.at()))
                .param("who", who.signedIn())
                .update();
        audit.did(Deed.LOOKED_UP, Subject.application(application.id()));
        return lookedUp;
    }

    /** The latest first. */
    List<LookedUp> of(String application) {
        return jdbc
                .sql("""
                select id, words from register_look_up where application_id = :application order by looked_at desc, id
                """)
                .param("application", application)
                .query((row, _) -> vault.sealed(
                                SealedColumn.REGISTER_LOOK_UP_WORDS,
                                application + "/" + row.getString("id"),
                                row.getBytes("words"))
                        .text())
                .list()
                .stream()
                .map(words -> json.readValue(words, LookedUp.class))
                .toList();
    }
}
