package org.dutybell.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what somebody who is not signed in sends, before a byte of its body is read; but for the sign-in itself. */
final class StrangersSendNothing extends OncePerRequestFilter {

    private final SecurityContextRepository sessions;
    private final AuthenticationEntryPoint toSignIn;

    StrangersSendNothing(SecurityContextRepository sessions, AuthenticationEntryPoint toSignIn) {
        this.sessions = sessions;
        this.toSignIn = toSignIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signsIn = request.getRequestURI().startsWith(request.getContextPath() + WayBack.SIGN_IN + "/");
        if (HttpMethod.POST.matches(request.getMethod()) && !signsIn && !sessions.containsContext(request)) {
            toSignIn.commence(request, response, new InsufficientAuthenticationException("Nobody is signed in"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
