package org.dutybell.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Takes forms only from our own pages. Where the console asks for no sign-in, a page from elsewhere that is open in the same
 * browser could press our buttons otherwise. Programs that are no browsers send neither header, and are no such danger.
 */
class OriginGuard implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean ours = handler instanceof HandlerMethod method
                && method.getBeanType().getPackage().equals(OriginGuard.class.getPackage());
        if (ours && !READING.contains(request.getMethod()) && isFromElsewhere(request)) {
            throw new FromElsewhere();
        }
        return true;
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isHere(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isHere(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && host != null && authority.equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** A form that did not come from one of our pages. */
    static final class FromElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
