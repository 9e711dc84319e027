package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dutybell.access.Access;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads on who was just signed in, and keeps the session for as long as it may last. */
@Component
class SignedIn implements AuthenticationSuccessHandler {

    private static final String CONSOLE = "/";

    private final SignInProperties properties;

    SignedIn(SignInProperties properties) {
        this.properties = properties;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        request.getSession()
                .setMaxInactiveInterval(Math.toIntExact(properties.lasts().toSeconds()));
        String wanted = Leaving.wanted(request);
        // An account of its own owes nothing, so that the start page of people would be empty.
        boolean nothingThere = who.getName().startsWith(Access.LOCAL) && wanted.equals(Leaving.START_PAGE);
        response.sendRedirect(request.getContextPath() + (nothingThere ? CONSOLE : wanted));
    }
}
