package org.consilia.account;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security whose a passkey is. Nothing is kept for this: the handle is the account's id. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.find(Handles.account(handle)).map(PasskeyOwners::known).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return accounts.find(new AccountId(UUID.fromString(name)))
                .map(PasskeyOwners::known)
                .orElse(null);
    }

    /** Asked for only where the account has gone since its owner signed in: who has one has a handle. */
    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new AccessDeniedException("the account is gone");
    }

    /** Never: an owner goes with their account, see {@link Accounts#erase}, and Spring Security calls this nowhere. */
    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("The owner of a passkey is an account, which Accounts.erase deletes.");
    }

    /** What the device shows its owner when it asks which passkey to use. */
    static PublicKeyCredentialUserEntity shown(Account account, String site) {
        var name = Optional.ofNullable(account.email()).map(EmailAddress::value).orElse(site);
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Handles.of(account.id()))
                .name(name)
                .displayName(account.name() == null ? name : account.name())
                .build();
    }

    private static PublicKeyCredentialUserEntity known(Account account) {
        var id = account.id().value().toString();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Handles.of(account.id()))
                .name(id)
                .displayName(id)
                .build();
    }
}
