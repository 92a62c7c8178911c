package org.consilia.account;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.web.CleanInput;
import org.consilia.web.Site;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions.PublicKeyCredentialCreationOptionsBuilder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/**
 * The door to passkeys. The ceremony is Spring Security's; the rules are ours: the device must ask its owner for a PIN,
 * a finger or a face each time, a passkey works for this site's address alone, and a person has a handful of them.
 */
@Component
class Passkeys implements WebAuthnRelyingPartyOperations {

    /** More than anybody's devices; fewer than what a program could fill the table with. */
    private static final int MAX_PASSKEYS = 10;

    static final int MAX_NAME_LENGTH = 60;

    private final PasskeyRepository repository;
    private final Accounts accounts;
    private final Audit audit;
    private final Site site;
    private final WebAuthnRelyingPartyOperations ceremony;

    Passkeys(PasskeyRepository repository, PasskeyOwners owners, Accounts accounts, Audit audit, Site site) {
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.site = site;
        this.ceremony = ceremony(repository, owners);
    }

    List<Passkey> of(AccountId account) {
        return repository.of(account);
    }

    @Transactional
    public void remove(AccountId account, String id) {
        if (repository.remove(account, id)) {
            audit.did(Deed.REMOVED_PASSKEY, Subject.account(account.value().toString()), "passkey:" + id);
        }
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return ceremony.createPublicKeyCredentialCreationOptions(request);
    }

    /**
     * Whatever does not verify is refused alike. What was asked for lies in the session, which outlives a second sign-in
     * in the same browser: it counts only for whoever asked.
     */
    @Override
    @Transactional
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        var account = Handles.account(request.getCreationOptions().getUser().getId());
        if (!account.equals(signedIn())) {
            throw new AccessDeniedException("somebody else asked for it");
        }
        if (repository.count(account) >= MAX_PASSKEYS) {
            throw new AccessDeniedException("too many passkeys");
        }
        var passkey = register(request);
        var id = repository.idOf(passkey.getCredentialId()).orElseThrow();
        audit.did(Deed.ADDED_PASSKEY, Subject.account(account.value().toString()), "passkey:" + id);
        return passkey;
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return ceremony.createCredentialRequestOptions(request);
    }

    @Override
    @Transactional
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return ceremony.authenticate(request);
    }

    private CredentialRecord register(RelyingPartyRegistrationRequest request) {
        var key = request.getPublicKey();
        if (repository.idOf(key.getCredential().getRawId()).isPresent()) {
            throw new AccessDeniedException("the passkey is known");
        }
        try {
            var named = new RelyingPartyPublicKey(key.getCredential(), name(key.getLabel()));
            return ceremony.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(request.getCreationOptions(), named));
        } catch (WebAuthnException | JacksonException error) {
            throw new AccessDeniedException("the passkey does not verify", error);
        }
    }

    private static String name(String typed) {
        var name = CleanInput.clean(typed).replaceAll("\\s+", " ");
        return name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH);
    }

    private WebAuthnRelyingPartyOperations ceremony(PasskeyRepository repository, PasskeyOwners owners) {
        var address = URI.create(site.address(""));
        var us = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name(site.name())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, repository, us, Set.of(site.address("")));
        operations.setCustomizeCreationOptions(this::demand);
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private void demand(PublicKeyCredentialCreationOptionsBuilder options) {
        options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .build());
        var account = accounts.find(signedIn()).orElseThrow(() -> new AccessDeniedException("the account is gone"));
        options.user(PasskeyOwners.shown(account, site.name()));
    }

    private static AccountId signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return new AccountId(UUID.fromString(who.getName()));
    }
}
