package org.dutybell.signin;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What guards the pages: those on which people act for themselves, and the console unless it asks nobody to sign in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {

    private static final String POLICY = "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    @Bean
    SecurityFilterChain guarded(HttpSecurity http, GuardedPages pages, SignedIn signedIn, WaysIn ways) {
        ToSignIn toSignIn = new ToSignIn();
        ways.all().forEach(way -> prepare(way, signedIn, toSignIn));
        ways.all().forEach(way -> http.addFilterBefore(way, UsernamePasswordAuthenticationFilter.class));
        return http.securityMatcher(pages.matcher())
                .authorizeHttpRequests(pages::authorize)
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(toSignIn))
                .logout(logout -> logout.logoutUrl(WayBack.OUT).logoutSuccessUrl(WayBack.SIGN_IN))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new StrangersSendNothing(sessions, toSignIn), CsrfFilter.class)
                .build();
    }

    private void prepare(AbstractAuthenticationProcessingFilter way, SignedIn signedIn, ToSignIn toSignIn) {
        way.setSecurityContextRepository(sessions);
        way.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens))));
        way.setAuthenticationSuccessHandler(signedIn);
        way.setAuthenticationFailureHandler(toSignIn);
    }
}
