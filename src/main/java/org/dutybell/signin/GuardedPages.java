package org.dutybell.signin;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Which requests are guarded, and who may make them. A page that no rule names is for signed-in people, unless it is open to
 * everybody by its nature; in the sandbox, whose look-alike has paths all over, only what has a rule is guarded.
 */
@Component
class GuardedPages {

    /** Styles and pictures of the pages, calls that are signed, probes that are told no more than that all is well. */
    private static final List<String> OPEN = List.of(
            "/console/*",
            "/mobile/*",
            "/webjars/**",
            "/favicon.ico",
            "/error",
            "/dingtalk/robot",
            "/dingtalk/events",
            "/dingtalk/cards",
            "/actuator/**");

    private static final List<String> OF_PEOPLE = List.of("/m", "/m/**");
    private static final List<String> OF_STRANGERS = List.of("/sign-in", "/sign-in/**");
    private static final List<String> OF_ALL = List.of("/sign-out", "/sign-out/**", WayBack.PASSWORD);

    private final List<PageRule> rules;
    private final CurrentAccess current;
    private final SignInMode mode;
    private final boolean sandbox;

    GuardedPages(ObjectProvider<PageRules> modules, CurrentAccess current, SignInMode mode, Environment environment) {
        this.rules = modules.orderedStream()
                .flatMap(module -> module.rules().stream())
                .toList();
        this.current = current;
        this.mode = mode;
        this.sandbox = environment.getProperty("dutybell.sandbox.enabled", Boolean.class, false);
    }

    RequestMatcher matcher() {
        if (mode.asksConsole() && !sandbox) {
            return new NegatedRequestMatcher(anyOf(OPEN));
        }
        List<RequestMatcher> guarded = new ArrayList<>(List.of(anyOf(OF_PEOPLE), anyOf(OF_STRANGERS), anyOf(OF_ALL)));
        if (mode.asksConsole()) {
            rules.stream().map(GuardedPages::matcher).forEach(guarded::add);
        }
        return new OrRequestMatcher(guarded);
    }

    void authorize(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(anyOf(OF_STRANGERS)).permitAll();
        requests.requestMatchers(anyOf(OF_PEOPLE)).hasAuthority(ComingBack.PERSON);
        rules.forEach(rule -> requests.requestMatchers(matcher(rule))
                .access((who, request) -> new AuthorizationDecision(isAllowed(rule))));
        requests.anyRequest().authenticated();
    }

    /** Nobody who is not signed in has a role. */
    private boolean isAllowed(PageRule rule) {
        return rule.allowed().test(current.get());
    }

    private static RequestMatcher matcher(PageRule rule) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return rule.method().isEmpty()
                ? paths.matcher(rule.pattern())
                : paths.matcher(HttpMethod.valueOf(rule.method()), rule.pattern());
    }

    private static RequestMatcher anyOf(List<String> patterns) {
        return new OrRequestMatcher(patterns.stream()
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }
}
