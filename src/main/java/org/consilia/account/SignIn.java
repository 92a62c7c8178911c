package org.consilia.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilia.permit.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.InvalidOneTimeTokenException;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers Spring Security's questions: may this one-time token in, and who is it? A user's name is the account's id. */
@Component
class SignIn implements OneTimeTokenService, UserDetailsService {

    /** More links than this in a quarter of an hour are not sent: somebody else may be filling a person's inbox. */
    private static final int MAX_LINKS = 5;

    private static final Duration LINKS_COUNTED_FOR = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(Accounts accounts, OneTimeLinks links, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Has a link sent if the address is known here. What comes back is the same either way and opens nothing. */
    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        EmailAddress.of(request.getUsername())
                .flatMap(accounts::find)
                .filter(account -> links.madeSince(account.id(), LINKS_COUNTED_FOR) < MAX_LINKS)
                .ifPresent(account -> events.publishEvent(new SignInRequested(account.id())));
        return new DefaultOneTimeToken("sent-by-mail", request.getUsername(), clock.instant());
    }

    @Override
    @Transactional
    public OneTimeToken consume(OneTimeTokenAuthenticationToken attempt) {
        var token = String.valueOf(attempt.getTokenValue());
        var link = links.use(token).orElseThrow(() -> new InvalidOneTimeTokenException("used, expired or unknown"));
        SignedInDestination.remember(link.destination());
        return new DefaultOneTimeToken(token, link.account().value().toString(), clock.instant());
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var account = accounts.find(new AccountId(UUID.fromString(name)))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(name)
                .password("")
                .authorities(authorities(account.roles()))
                .build();
    }

    private static Set<SimpleGrantedAuthority> authorities(Set<Role> roles) {
        return Stream.concat(Stream.of(Role.ASKER), roles.stream())
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toSet());
    }
}
