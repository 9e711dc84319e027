package org.dutybell.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Where strangers are led, and those whose sign-in failed. */
final class ToSignIn implements AuthenticationEntryPoint, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(ToSignIn.class);

    /** A page for the phone leads to the provider and back; a script is told, for it cannot be led to another host. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException none)
            throws IOException {
        if (request.getHeader("X-Requested-With") != null || request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect(request.getContextPath() + way(request));
        } else {
            onAuthenticationFailure(
                    request, response, new SignInFailed(SignInFailed.Why.STALE, "A form came without a session"));
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.info("Somebody was not signed in: {}", failure.getMessage());
        SignInFailed.Why why = failure instanceof SignInFailed known ? known.why() : SignInFailed.Why.STALE;
        response.sendRedirect(request.getContextPath() + WayBack.SIGN_IN + "?why=" + why.code());
    }

    /** On the phone everybody has DingTalk; whoever opens the console may have an account of its own. */
    private static String way(HttpServletRequest request) {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String way = page.equals("/m") || page.startsWith("/m/") ? WayBack.START : WayBack.SIGN_IN;
        return way + "?to=" + URLEncoder.encode(page + query, StandardCharsets.UTF_8);
    }
}
