package org.dutybell.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to names this server is known by. Pages without a sign-in rely on being served to this machine; a
 * foreign page whose own name is made to point here (DNS rebinding) would read them otherwise.
 */
class HostGuard extends OncePerRequestFilter {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final Set<String> SIGNED = Set.of("/dingtalk/robot", "/dingtalk/events", "/dingtalk/cards");

    private static final Pattern OF_PEOPLE =
            Pattern.compile("/(?:m|sign-in|mobile)(?:/.*)?|/sign-out|/console/(?:console\\.css|bell\\.svg)");

    private final Set<String> allowed = new HashSet<>(THIS_MACHINE);

    HostGuard(List<String> more) {
        more.forEach(host -> allowed.add(host.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * Probes ask by an address of the container; they are told no more than that it is well. DingTalk posts to a name that
     * the bureau's proxy has, and its requests are signed. The pages for the phone are under that name too, and know people by
     * a cookie, which a foreign name would not bring.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/actuator/")
                || SIGNED.contains(path)
                || OF_PEOPLE.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .println("This server is not known by that name. Add it to dutybell.console.allowed-hosts"
                        + " (DUTYBELL_CONSOLE_ALLOWED_HOSTS) if it is yours.");
    }
}
