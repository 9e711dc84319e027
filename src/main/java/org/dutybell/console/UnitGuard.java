package org.dutybell.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.dutybell.access.Access;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets people open only what belongs to units they look after, and change only what they may change there. By the path, so
 * that no page about an obligation, a picture, a review or a request can forget to ask.
 */
class UnitGuard implements HandlerInterceptor {

    private final Gate gate;
    private final PageUnits units;

    UnitGuard(Gate gate, PageUnits units) {
        this.gate = gate;
        this.units = units;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Access access = gate.access();
        if (!access.administers()) {
            String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            Set<String> about = units.about(pattern, variables(request));
            boolean reads = HttpMethod.GET.matches(request.getMethod());
            if (!about.isEmpty()
                    && about.stream().noneMatch(unit -> reads ? access.sees(unit) : access.changes(unit))) {
                throw new Gate.NotYours();
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
