package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dutybell.access.Access;
import org.dutybell.access.LocalAccounts;
import org.dutybell.access.SignInAttempts;
import org.dutybell.signin.SignInFailed.Why;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the name and password of a local account. */
final class LocalSignIn extends AbstractAuthenticationProcessingFilter {

    private static final int LONGEST = 200;

    private final LocalAccounts accounts;
    private final SignInAttempts attempts;
    private final Clock clock;

    LocalSignIn(LocalAccounts accounts, SignInAttempts attempts, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, WayBack.LOCAL), tokens -> tokens);
        this.accounts = accounts;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String name = written(request, "name");
        String password = written(request, "password");
        Instant now = clock.instant();
        if (!attempts.isAllowed(name, request.getRemoteAddr(), now)) {
            throw new SignInFailed(Why.TOO_OFTEN, "Too many wrong passwords for this account or from this address");
        }
        if (!accounts.isRight(name, password)) {
            attempts.failed(name, request.getRemoteAddr(), now);
            throw new SignInFailed(Why.WRONG_PASSWORD, "Wrong name or password");
        }
        Leaving.wants(request, request.getParameter("to"));
        return UsernamePasswordAuthenticationToken.authenticated(
                Access.LOCAL + name.strip().toLowerCase(Locale.ROOT), null, List.of());
    }

    /** Cut, so that a long text costs nothing. */
    private static String written(HttpServletRequest request, String name) {
        String text = Objects.requireNonNullElse(request.getParameter(name), "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
