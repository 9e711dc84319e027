package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dutybell.organisation.Organisation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What guards the pages on which people act for themselves. The console has no sign-in yet and is served to this machine only.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class SignInConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SignInConfiguration.class);

    private static final String POLICY = "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain ownPages(
            HttpSecurity http, IdentityProvider provider, Organisation organisation, SignInProperties properties) {
        HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        ComingBack comingBack = new ComingBack(provider, organisation);
        comingBack.setSecurityContextRepository(sessions);
        comingBack.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens))));
        comingBack.setAuthenticationFailureHandler(SignInConfiguration::failed);
        comingBack.setAuthenticationSuccessHandler((request, response, who) -> {
            request.getSession()
                    .setMaxInactiveInterval(Math.toIntExact(properties.lasts().toSeconds()));
            response.sendRedirect(request.getContextPath() + Leaving.wanted(request));
        });
        return http.securityMatcher("/m", "/m/**", "/sign-in", "/sign-in/**", "/sign-out")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/sign-in/**")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(ComingBack.PERSON))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(SignInConfiguration::toSignIn))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(WayBack.SIGN_IN))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterBefore(new StrangersSendNothing(sessions, SignInConfiguration::toSignIn), CsrfFilter.class)
                .addFilterBefore(comingBack, UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /** A page leads to the provider and back to it; a script is told, for it cannot be led to another host. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException {
        if (request.getHeader("X-Requested-With") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            String page =
                    request.getRequestURI().substring(request.getContextPath().length());
            response.sendRedirect(request.getContextPath() + WayBack.START + "?to=" + page);
        } else {
            failed(request, response, new SignInFailed(SignInFailed.Why.STALE, "A form came without a session"));
        }
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.info("Somebody was not signed in: {}", failure.getMessage());
        SignInFailed.Why why = failure instanceof SignInFailed known ? known.why() : SignInFailed.Why.STALE;
        response.sendRedirect(request.getContextPath() + WayBack.SIGN_IN + "?why=" + why.code());
    }
}
