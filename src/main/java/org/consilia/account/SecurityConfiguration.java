package org.consilia.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which pages need which role, how people sign in, and the headers that keep a browser from being turned against them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Nothing from elsewhere, no script or style within a page, no frame, no form to anywhere else. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), browsing-topics=()";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn) throws Exception {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers("/mine/**")
                        .authenticated()
                        .requestMatchers("/desk/**")
                        .hasRole("DOCTOR")
                        .requestMatchers("/editing/**")
                        .hasRole("EDITOR")
                        .requestMatchers("/operate/**")
                        .hasRole("OPERATOR")
                        .anyRequest()
                        .permitAll())
                .oneTimeTokenLogin(links -> links.tokenService(signIn)
                        .tokenGeneratingUrl("/sign-in")
                        .generateRequestResolver(SecurityConfiguration::linkWanted)
                        .tokenGenerationSuccessHandler((_, response, _) -> response.sendRedirect("/sign-in/sent"))
                        .showDefaultSubmitPage(false)
                        .loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in/opening")
                        .successHandler(new SignedInDestination())
                        .failureHandler(new SimpleUrlAuthenticationFailureHandler("/sign-in/expired")))
                .logout(leaving -> leaving.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                // A search changes nothing and its page is the same for everyone, so it carries no token.
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/find")))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(opener -> {})
                        .frameOptions(FrameOptionsConfig::deny))
                .build();
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
