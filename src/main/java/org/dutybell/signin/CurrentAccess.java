package org.dutybell.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.dutybell.access.Access;
import org.dutybell.access.Accesses;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What whoever asks for a page may. */
@Component
public class CurrentAccess {

    /** Stands for whoever is at this machine, where the console asks nobody to sign in. */
    private static final String SOMEBODY_AT_THE_PAGE = "console";

    private final Accesses accesses;
    private final SignInMode mode;
    private final Clock clock;

    CurrentAccess(Accesses accesses, SignInMode mode, Clock clock) {
        this.accesses = accesses;
        this.mode = mode;
        this.clock = clock;
    }

    /** That of the person who is signed in; where the console asks nobody to, everything. */
    public Access get() {
        Optional<String> who = signedIn();
        return mode.asksConsole()
                ? who.map(name -> accesses.of(name, clock.instant())).orElse(new Access("", Set.of(), Set.of()))
                : Access.everything(who.orElse(SOMEBODY_AT_THE_PAGE));
    }

    private static Optional<String> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(who -> who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken))
                .map(Authentication::getName);
    }
}
