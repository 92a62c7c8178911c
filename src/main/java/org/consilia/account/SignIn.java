package org.consilia.account;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.account.OneTimeLinks.Link;
import org.consilia.permit.Role;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Answers Spring Security's questions: may this one-time token in, and who is it? A user's name is the account's id. */
@Component
class SignIn implements OneTimeTokenService, UserDetailsService {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final LinkWishes wishes;
    private final Recoveries recoveries;
    private final Clock clock;

    SignIn(Accounts accounts, OneTimeLinks links, LinkWishes wishes, Recoveries recoveries, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.wishes = wishes;
        this.recoveries = recoveries;
        this.clock = clock;
    }

    /** Notes the wish for a link. What comes back opens nothing and is the same for every address. */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        EmailAddress.of(request.getUsername()).ifPresent(email -> wishes.add(email, network()));
        return new DefaultOneTimeToken("sent-by-mail", request.getUsername(), clock.instant());
    }

    /** The link is used up also where it is not enough. */
    @Override
    @Transactional(noRollbackFor = RecoveryNeeded.class)
    public OneTimeToken consume(OneTimeTokenAuthenticationToken attempt) {
        var token = new Token(String.valueOf(attempt.getTokenValue()));
        var link = links.use(token).orElseThrow(() -> new InvalidOneTimeTokenException("used, expired or unknown"));
        var account = accounts.find(link.account()).orElseThrow();
        if (account.isSuspended()) {
            throw new InvalidOneTimeTokenException("suspended");
        }
        if (!isEnough(link, account)) {
            recoveries.ask(account.id());
            throw new RecoveryNeeded();
        }
        links.letIn(link);
        Entrance.leadTo(link.destination());
        return new DefaultOneTimeToken(token.value(), link.account().value().toString(), clock.instant());
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var account = accounts.find(new AccountId(UUID.fromString(name)))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        if (account.isSuspended()) {
            throw new DisabledException("suspended");
        }
        return User.withUsername(name)
                .password("")
                .authorities(authorities(account.roles()))
                .build();
    }

    static Set<SimpleGrantedAuthority> authorities(Set<Role> roles) {
        return Stream.concat(Stream.of(Role.ASKER), roles.stream())
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
    }

    /** Whether a link alone lets its owner in. */
    boolean isEnough(Link link) {
        return accounts.find(link.account())
                .filter(account -> isEnough(link, account))
                .isPresent();
    }

    private static boolean isEnough(Link link, Account account) {
        return link.isVouched() || !account.needsPasskey() || isHere(account);
    }

    /**
     * Who is signed in as this account already, with all its roles, has only to show again that the mailbox is theirs.
     * Who came in before a role was given did so by a link alone.
     */
    private static boolean isHere(Account account) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getName().equals(account.id().value().toString())
                && who.getAuthorities().containsAll(authorities(account.roles()));
    }

    private static Network network() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Network.of(attributes.getRequest())
                : new Network("?");
    }
}
