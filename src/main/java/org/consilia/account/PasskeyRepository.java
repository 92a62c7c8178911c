package org.consilia.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.consilia.vault.SealedColumn;
import org.consilia.vault.Vault;
import org.consilia.web.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps passkeys where Spring Security looks for them. What their owners call them and which model they are is sealed. */
@Repository
class PasskeyRepository implements UserCredentialRepository {

    private static final String SELECT = """
            select id, account_id, credential_id, public_key, attestation, name, transports, signature_count,
                   is_user_verified, is_backup_eligible, is_backed_up, added_at, used_at
            from passkey
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    PasskeyRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A new passkey, or the newer count of signatures of one that was just used. */
    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        var isKnown = jdbc.sql("""
                update passkey set signature_count = :count, is_backed_up = :backedUp, used_at = :usedAt
                where credential_id = :credential
                """)
                        .param("count", passkey.getSignatureCount())
                        .param("backedUp", passkey.isBackupState())
                        .param("usedAt", Timestamp.from(passkey.getLastUsed()))
                        .param("credential", passkey.getCredentialId().getBytes())
                        .update()
                == 1;
        if (!isKnown) {
            insert(PublicId.next(), passkey);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(SELECT + "where credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(this::toRecord)
                .optional()
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(SELECT + "where account_id = :account")
                .param("account", Handles.account(handle).value())
                .query(this::toRecord)
                .list();
    }

    /** Never: Spring's address for it is shut, since it asks for no fresh sign-in and puts nothing on record. */
    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("Passkeys are removed by Passkeys.remove.");
    }

    /** False if it is not this account's. */
    boolean remove(AccountId account, String id) {
        return jdbc.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    List<Passkey> of(AccountId account) {
        return jdbc.sql(SELECT + "where account_id = :account order by added_at")
                .param("account", account.value())
                .query((row, _) -> {
                    var usedAt = (@Nullable Timestamp) row.getTimestamp("used_at");
                    return new Passkey(
                            row.getString("id"),
                            name(row),
                            row.getTimestamp("added_at").toInstant(),
                            usedAt == null ? null : usedAt.toInstant());
                })
                .list();
    }

    /** Opens none of them. */
    int count(AccountId account) {
        return jdbc.sql("select count(*) from passkey where account_id = :account")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }

    Optional<String> idOf(Bytes credential) {
        return jdbc.sql("select id from passkey where credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(String.class)
                .optional();
    }

    private void insert(String id, CredentialRecord passkey) {
        var attestation = Objects.requireNonNull(passkey.getAttestationObject(), "no attestation");
        jdbc.sql("""
                insert into passkey (id, account_id, credential_id, public_key, attestation, name, transports,
                                     signature_count, is_user_verified, is_backup_eligible, is_backed_up, added_at)
                values (:id, :account, :credential, :publicKey, :attestation, :name, :transports,
                        :count, :verified, :eligible, :backedUp, :addedAt)
                """)
                .param("id", id)
                .param("account", Handles.account(passkey.getUserEntityUserId()).value())
                .param("credential", passkey.getCredentialId().getBytes())
                .param("publicKey", passkey.getPublicKey().getBytes())
                .param("attestation", vault.seal(SealedColumn.PASSKEY_ATTESTATION, id, attestation.getBytes()))
                .param("name", vault.seal(SealedColumn.PASSKEY_NAME, id, passkey.getLabel()))
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("addedAt", Timestamp.from(passkey.getCreated()))
                .update();
    }

    private CredentialRecord toRecord(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        var addedAt = row.getTimestamp("added_at").toInstant();
        var usedAt = (@Nullable Timestamp) row.getTimestamp("used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Handles.of(new AccountId(row.getObject("account_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(
                        new Bytes(vault.openBytes(SealedColumn.PASSKEY_ATTESTATION, id, row.getBytes("attestation"))))
                .label(name(row))
                .transports(Arrays.stream(row.getString("transports").split(","))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("is_user_verified"))
                .backupEligible(row.getBoolean("is_backup_eligible"))
                .backupState(row.getBoolean("is_backed_up"))
                .created(addedAt)
                .lastUsed(usedAt == null ? addedAt : usedAt.toInstant())
                .build();
    }

    private String name(ResultSet row) throws SQLException {
        return vault.open(SealedColumn.PASSKEY_NAME, row.getString("id"), row.getBytes("name"));
    }
}
