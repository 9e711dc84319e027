package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.signin.SignInFailed.Why;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Takes who comes back from the provider. The state must be the one this browser left with, so that nobody can be signed in
 * as somebody else by a link.
 */
final class ComingBack extends AbstractAuthenticationProcessingFilter {

    /** What a signed-in person may: answer for the own posts. */
    static final String PERSON = "ROLE_PERSON";

    private final IdentityProvider provider;
    private final Organisation organisation;

    ComingBack(IdentityProvider provider, Organisation organisation) {
        super(PathPatternRequestMatcher.withDefaults().matcher(WayBack.BACK), tokens -> tokens);
        this.provider = provider;
        this.organisation = organisation;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        if (Leaving.takeBack(request).isEmpty()) {
            throw new SignInFailed(Why.STALE, "The state is not the one this browser left with");
        }
        Person person = person(provider.identify(code(request)));
        return UsernamePasswordAuthenticationToken.authenticated(
                person.code(), null, List.of(new SimpleGrantedAuthority(PERSON)));
    }

    /** It comes under two names. */
    private static String code(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("authCode"))
                .or(() -> Optional.ofNullable(request.getParameter("code")))
                .filter(code -> !code.isBlank())
                .orElseThrow(() -> new SignInFailed(Why.DECLINED, "No code came back"));
    }

    private Person person(Identity identity) {
        if (identity instanceof Identity.Known known) {
            return organisation
                    .roster()
                    .personByDingtalkId(known.userId())
                    .orElseThrow(() -> new SignInFailed(Why.UNKNOWN_PERSON, "Nobody in the roster has this user id"));
        }
        if (identity instanceof Identity.Stranger) {
            throw new SignInFailed(Why.UNKNOWN_PERSON, "Somebody from outside the organisation");
        }
        if (identity instanceof Identity.Unavailable unavailable) {
            throw new SignInFailed(Why.UNAVAILABLE, unavailable.reason());
        }
        throw new SignInFailed(Why.STALE, "The code is not good any more");
    }
}
