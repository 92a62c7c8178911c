package org.consilia.doctor;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consilia.account.AccountId;
import org.consilia.audit.Audit;
import org.consilia.audit.Subject;
import org.consilia.permit.NotPermitted;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Sha256;
import org.consilia.vault.Upload;
import org.consilia.vault.Vault;
import org.consilia.web.CleanInput;
import org.consilia.web.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of applications, sealed. They go with their application. */
@Component
public class ApplicationDocuments {

    /** A licence, a specialist's certificate, an identity card, and two more. */
    static final int MOST = 5;

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Applications applications;
    private final Audit audit;
    private final Clock clock;

    ApplicationDocuments(JdbcClient jdbc, Vault vault, Applications applications, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.applications = applications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a document with somebody's draft, or says by the key of a text why not. */
    @Transactional
    Optional<String> add(AccountId account, @Nullable String name, byte[] file) {
        var draft = applications.draft(account);
        return switch (Upload.of(file)) {
            case Upload.Refused refused ->
                Optional.of("doctor.document." + refused.fault().key());
            case Upload.Document document -> keep(draft.id(), name, document);
        };
    }

    @Transactional
    void remove(AccountId account, String id) {
        jdbc.sql("delete from application_document where id = :id and application_id = :application")
                .param("id", id)
                .param("application", applications.draft(account).id())
                .update();
    }

    /** In the order in which they came. */
    @Transactional(readOnly = true)
    public List<ApplicationDocument> of(String application) {
        return jdbc.sql("""
                select id, kind, name, size, hash, added_at
                from application_document
                where application_id = :application
                order by added_at, id
                """)
                .param("application", application)
                .query((row, _) -> new ApplicationDocument(
                        row.getString("id"),
                        vault.sealed(
                                        SealedColumn.APPLICATION_DOCUMENT_NAME,
                                        boundTo(application, row.getString("id")),
                                        row.getBytes("name"))
                                .text(),
                        Upload.Kind.valueOf(row.getString("kind")),
                        row.getInt("size"),
                        row.getString("hash"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** What a document holds, for somebody who may read its application. */
    @Transactional(readOnly = true)
    byte[] content(String application, String id) {
        audit.saw(Subject.application(application));
        return jdbc.sql("select content from application_document where id = :id and application_id = :application")
                .param("id", id)
                .param("application", application)
                .query((row, _) -> vault.openBytes(
                        SealedColumn.APPLICATION_DOCUMENT_CONTENT, boundTo(application, id), row.getBytes("content")))
                .optional()
                .orElseThrow(NotPermitted::new);
    }

    private Optional<String> keep(String application, @Nullable String name, Upload.Document document) {
        jdbc.sql("select id from application where id = :id for update")
                .param("id", application)
                .query(String.class)
                .single();
        var count = jdbc.sql("select count(*) from application_document where application_id = :id")
                .param("id", application)
                .query(Integer.class)
                .single();
        if (count >= MOST) {
            return Optional.of("doctor.document.too-many");
        }
        var id = PublicId.next();
        var boundTo = boundTo(application, id);
        jdbc.sql("""
                insert into application_document (id, application_id, kind, name, content, size, hash, added_at)
                values (:id, :application, :kind, :name, :content, :size, :hash, :now)
                """)
                .param("id", id)
                .param("application", application)
                .param("kind", document.kind().name())
                .param("name", vault.seal(SealedColumn.APPLICATION_DOCUMENT_NAME, boundTo, clean(name)))
                .param("content", vault.seal(SealedColumn.APPLICATION_DOCUMENT_CONTENT, boundTo, document.bytes()))
                .param("size", document.bytes().length)
                .param("hash", Sha256.of(document.bytes()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return Optional.empty();
    }

    /** The last part of whatever path a browser sends, as far as people can read it. */
    static String clean(@Nullable String name) {
        var last = CleanInput.clean(name == null ? "" : name)
                .replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{C}\\s\"<>|:*?]+", " ")
                .strip();
        var shown = last.substring(
                0, last.offsetByCodePoints(0, Math.min(LONGEST_NAME, last.codePointCount(0, last.length()))));
        return shown.matches("[. ]*") ? "document" : shown;
    }

    private static String boundTo(String application, String id) {
        return application + "/" + id;
    }
}
