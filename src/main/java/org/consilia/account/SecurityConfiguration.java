package org.consilia.account;

import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.consilia.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/** Which pages need which role, and how people sign in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** What changes a role or a licence, or lets somebody in or keeps them out. */
    private static final String[] OPERATOR_NEEDS_FRESH_SIGN_IN = {
        "/operate/doctors/**",
        "/operate/applications/**",
        "/operate/editors/**",
        "/operate/people/**",
        "/operate/recoveries/**"
    };

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, SignIn signIn, Entrance entrance, IdentityProvider provider, Site site, Clock clock)
            throws Exception {
        if (provider.isConfigured()) {
            http.oauth2Login(login -> login.clientRegistrationRepository(provider.registrations(site.address("")))
                    .authorizedClientRepository(new NoTokensKept())
                    .loginPage("/sign-in")
                    .authorizationEndpoint(start -> start.baseUri(IdentityProvider.START))
                    .redirectionEndpoint(back -> back.baseUri(IdentityProvider.BACK + "/*"))
                    .userInfoEndpoint(users -> users.oidcUserService(provider))
                    .successHandler(entrance::byProvider)
                    .failureHandler((_, response, _) -> response.sendRedirect("/sign-in/unknown")));
        }
        return http.authorizeHttpRequests(routes -> allow(routes, clock))
                .oneTimeTokenLogin(links -> links.tokenService(signIn)
                        .tokenGeneratingUrl("/sign-in")
                        .generateRequestResolver(SecurityConfiguration::linkWanted)
                        .tokenGenerationSuccessHandler((_, response, _) -> response.sendRedirect("/sign-in/sent"))
                        .showDefaultSubmitPage(false)
                        .loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in/opening")
                        .successHandler(entrance::byLink)
                        .failureHandler((_, response, error) -> response.sendRedirect(whyNot(error))))
                .webAuthn(passkeys -> passkeys.disableDefaultRegistrationPage(true)
                        .messageConverter(new PasskeyAnswers())
                        .withObjectPostProcessor(receive(http, entrance)))
                .addFilterBefore(new PasskeyRefusals(), AuthorizationFilter.class)
                .logout(leaving -> leaving.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                // A search changes nothing and its page is the same for everyone, so it carries no token.
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/find")))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                                .accessDeniedHandler(new StepUp()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(HeadersConfigurer::disable)
                .addFilterAt(new SafeHeaders(), HeaderWriterFilter.class)
                .build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
            Clock clock) {
        routes.requestMatchers("/mine/passkeys/new", "/mine/passkeys/removal")
                .access(new FreshSignIn(authenticated(), clock))
                .requestMatchers(HttpMethod.POST, "/webauthn/register", "/mine/address")
                .access(new FreshSignIn(authenticated(), clock))
                // Spring's own way of removing a passkey asks for no fresh sign-in and is not on record.
                .requestMatchers(HttpMethod.DELETE, "/webauthn/**")
                .denyAll()
                .requestMatchers(HttpMethod.POST, OPERATOR_NEEDS_FRESH_SIGN_IN)
                .access(new FreshSignIn(hasRole("OPERATOR"), clock))
                .requestMatchers(HttpMethod.POST, "/editing/recoveries/**")
                .access(new FreshSignIn(hasRole("EDITOR"), clock))
                .requestMatchers("/mine/**", "/sign-in/again/**")
                .authenticated()
                .requestMatchers("/desk/**")
                .hasRole("DOCTOR")
                .requestMatchers("/editing/**")
                .hasRole("EDITOR")
                .requestMatchers("/operate/**")
                .hasRole("OPERATOR")
                .anyRequest()
                .permitAll();
    }

    /** Gives who comes by a passkey a new session, as Spring does for every other way, and our welcome. */
    private static ObjectPostProcessor<WebAuthnAuthenticationFilter> receive(HttpSecurity http, Entrance entrance) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
                filter.setAuthenticationSuccessHandler(entrance::byPasskey);
                return filter;
            }
        };
    }

    private static String whyNot(AuthenticationException error) {
        return error instanceof RecoveryNeeded ? "/sign-in/waiting" : "/sign-in/expired";
    }

    /** The address in the sign-in form; nothing if it cannot be one, and then the page says so. */
    private static @Nullable GenerateOneTimeTokenRequest linkWanted(HttpServletRequest request) {
        var email = request.getParameter("email");
        return email == null
                ? null
                : EmailAddress.of(email)
                        .map(address -> new GenerateOneTimeTokenRequest(address.value(), Duration.ZERO))
                        .orElse(null);
    }
}
