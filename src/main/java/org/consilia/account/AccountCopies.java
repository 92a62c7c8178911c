package org.consilia.account;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Entry;
import org.consilia.audit.Subject;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies what is kept here about somebody and about how they come in, for themselves. What lets them in is left out. */
@Component
public class AccountCopies {

    /**
     * The names are those of the JSON.
     *
     * @param devices where they are signed in now
     * @param signIns when a link or a passkey let them in
     */
    public record Copy(
            String id,
            @Nullable String email,
            @Nullable String name,
            Instant createdAt,
            List<Role> roles,
            @Nullable GivenAddress newAddress,
            List<KeptPasskey> passkeys,
            List<SignedInOn> devices,
            List<AskedRecovery> recoveries,
            List<Instant> signIns) {

        /** The keys of what they do here, in words. */
        public List<String> roleKeys() {
            return roles.stream()
                    .map(role -> "account.role." + role.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
    }

    /** An address that waits to be confirmed. */
    public record GivenAddress(String email, Instant givenAt) {}

    public record KeptPasskey(
            String name, Instant addedAt, @Nullable Instant usedAt) {}

    public record SignedInOn(Browser browser, @Nullable String network, Instant signedInAt, Instant seenAt) {}

    /** @param reason what the editor or operator who decided wrote about it */
    public record AskedRecovery(
            Instant askedAt,
            RecoveryState state,
            @Nullable Instant decidedAt,
            @Nullable String reason) {

        /** The key of what became of it. */
        public String key() {
            return "account.recovery.state." + state.name().toLowerCase(Locale.ROOT);
        }
    }

    private final Accounts accounts;
    private final NewAddressRepository newAddresses;
    private final PasskeyRepository passkeys;
    private final Devices devices;
    private final Recoveries recoveries;
    private final Audit audit;

    AccountCopies(
            Accounts accounts,
            NewAddressRepository newAddresses,
            PasskeyRepository passkeys,
            Devices devices,
            Recoveries recoveries,
            Audit audit) {
        this.accounts = accounts;
        this.newAddresses = newAddresses;
        this.passkeys = passkeys;
        this.devices = devices;
        this.recoveries = recoveries;
        this.audit = audit;
    }

    /** Until the transaction ends, none of it is erased with the account. */
    @Transactional
    public void hold(AccountId id) {
        accounts.hold(id);
    }

    @Transactional(readOnly = true)
    public Copy of(AccountId id) {
        var account = accounts.find(id).orElseThrow(NotPermitted::new);
        var email = account.email();
        return new Copy(
                id.value().toString(),
                email == null ? null : email.value(),
                account.name(),
                account.createdAt(),
                account.roles().stream().sorted().toList(),
                newAddresses.given(id).orElse(null),
                passkeys.of(id).stream()
                        .map(passkey -> new KeptPasskey(passkey.name(), passkey.addedAt(), passkey.usedAt()))
                        .toList(),
                devices.of(id, "").stream()
                        .map(device -> new SignedInOn(
                                device.browser(), device.network(), device.signedInAt(), device.seenAt()))
                        .toList(),
                recoveries.of(id),
                audit.of(Subject.account(id.value().toString())).stream()
                        .filter(entry -> entry.deed() == Deed.SIGNED_IN)
                        .map(Entry::at)
                        .toList());
    }
}
