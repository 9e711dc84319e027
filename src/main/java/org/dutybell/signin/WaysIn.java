package org.dutybell.signin;

import java.time.Clock;
import java.util.List;
import org.dutybell.access.LocalAccounts;
import org.dutybell.access.SignInAttempts;
import org.dutybell.organisation.Organisation;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.stereotype.Component;

/** By DingTalk, and by an account that is kept here. No beans of their own: the server would put those before all requests. */
@Component
class WaysIn {

    private final List<AbstractAuthenticationProcessingFilter> all;

    WaysIn(
            IdentityProvider provider,
            Organisation organisation,
            LocalAccounts accounts,
            SignInAttempts attempts,
            Clock clock) {
        all = List.of(new ComingBack(provider, organisation), new LocalSignIn(accounts, attempts, clock));
    }

    List<AbstractAuthenticationProcessingFilter> all() {
        return all;
    }
}
