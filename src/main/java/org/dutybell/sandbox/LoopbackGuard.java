package org.dutybell.sandbox;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only what comes from this machine and means this machine. The Host header is checked because a foreign page
 * can make its own name point here (DNS rebinding), the Origin header because a foreign page can post a form here.
 */
class LoopbackGuard extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String reason = reasonToRefuse(request);
        if (reason == null) {
            chain.doFilter(request, response);
        } else {
            refuse(response, reason);
        }
    }

    private static @Nullable String reasonToRefuse(HttpServletRequest request) {
        if (!Loopback.isPeer(request.getRemoteAddr())) {
            return "The sandbox answers this machine only.";
        }
        if (!Loopback.isHost(request.getServerName())) {
            return "The Host header must be localhost, 127.0.0.1 or [::1].";
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !Loopback.isUrl(origin)) {
            return "The call comes from a page of another site.";
        }
        return null;
    }

    private static void refuse(HttpServletResponse response, String reason) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(reason);
    }
}
