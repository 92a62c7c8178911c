package org.consilia.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilia.audit.Audit;
import org.consilia.audit.Deed;
import org.consilia.audit.Subject;
import org.consilia.permit.Action;
import org.consilia.permit.NotPermitted;
import org.consilia.permit.Permit;
import org.consilia.permit.Role;
import org.consilia.permit.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to people. */
@Component
public class Accounts {

    private final AccountRepository repository;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountRepository repository, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The account of an address; made on the spot for one not seen before. */
    @Transactional
    public AccountId of(EmailAddress email) {
        return repository.find(email).map(Account::id).orElseGet(() -> {
            repository.insert(account(AccountId.next(), email));
            return repository.find(email).orElseThrow().id();
        });
    }

    @Transactional
    public AccountId add(@Nullable EmailAddress email, String name, Role role) {
        var id = email == null ? addNameless() : of(email);
        repository.rename(id, name);
        grant(id, role);
        return id;
    }

    /** Whoever was signed in came by a link alone, which is not enough from now on: they sign in once more. */
    @Transactional
    public void grant(AccountId id, Role role) {
        if (repository.grant(id, role, clock.instant())) {
            repository.endSessions(id);
            audit.did(Deed.GAVE_ROLE, Subject.account(id.value().toString()), "role:" + role);
            events.publishEvent(new RoleGiven(id, role));
        }
    }

    /** Erases an asker's account with all that anybody here holds of them; the record of deeds keeps its id alone. */
    @Transactional
    public void erase(AccountId id) {
        repository.lock(id);
        var account = repository.find(id).orElseThrow(NotPermitted::new);
        if (!account.isErasable()) {
            throw new AccountHasRole();
        }
        audit.did(Deed.ERASED, Subject.account(id.value().toString()));
        events.publishEvent(new AccountErased(id));
        repository.delete(id);
    }

    /** Until the transaction ends, this account is not erased: for who keeps something of it that takes a while. */
    @Transactional
    public void hold(AccountId id) {
        repository.hold(id);
    }

    /** Ends every session and keeps the person out until {@link #restore}. */
    @Transactional
    public void suspend(AccountId id, Who who, String reason) {
        require(Action.SUSPEND_ACCOUNT, id, who);
        repository.suspend(id, reason, clock.instant());
        audit.did(Deed.SUSPENDED, Subject.account(id.value().toString()));
    }

    @Transactional
    public void restore(AccountId id, Who who) {
        require(Action.RESTORE_ACCOUNT, id, who);
        repository.restore(id);
        audit.did(Deed.RESTORED, Subject.account(id.value().toString()));
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(EmailAddress email) {
        return repository.find(email);
    }

    /** Those of some ids who have an account here. */
    @Transactional(readOnly = true)
    public List<Account> all(Collection<AccountId> ids) {
        return repository.all(ids);
    }

    @Transactional(readOnly = true)
    public boolean hasPasskey(AccountId id) {
        return repository.hasPasskey(id);
    }

    /** Everybody with any role, by name. */
    @Transactional(readOnly = true)
    public List<Account> havingRoles() {
        return repository.havingRoles();
    }

    /** How many people have a role; their names stay sealed. */
    @Transactional(readOnly = true)
    public int count(Role role) {
        return repository.count(role);
    }

    /** How many people have any role. */
    @Transactional(readOnly = true)
    public int countHavingRoles() {
        return repository.countHavingRoles();
    }

    /** Everybody with a role, by name. */
    @Transactional(readOnly = true)
    public List<Account> having(Role role) {
        return repository.having(role);
    }

    private AccountId addNameless() {
        var id = AccountId.next();
        repository.insert(account(id, null));
        return id;
    }

    private Account account(AccountId id, @Nullable EmailAddress email) {
        return new Account(id, email, null, Set.of(), clock.instant(), AccountState.ACTIVE);
    }

    private void require(Action action, AccountId id, Who who) {
        var account = repository.find(id).orElseThrow(NotPermitted::new);
        Permit.require(who.as(Role.OWNER, id.value().equals(who.account())), action, account.state());
    }
}
