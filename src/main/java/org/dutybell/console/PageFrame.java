package org.dutybell.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page of the console and every error page has: strict headers, a switch of language, the way out. */
class PageFrame implements HandlerInterceptor {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";

    private final boolean sandbox;
    private final Optional<Gate> gate;

    /**
     * @param sandbox whether there is a sandbox to lead to
     * @param gate says who is there; empty where there is no sign-in at all
     */
    PageFrame(boolean sandbox, Optional<Gate> gate) {
        this.sandbox = sandbox;
        this.gate = gate;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOurs(handler) || request.getDispatcherType() == DispatcherType.ERROR) {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            request.setAttribute("sandbox", sandbox);
            gate.ifPresent(one -> request.setAttribute("visitor", one.visitor()));
            request.setAttribute("inChinese", sameAddressIn(request, "zh-CN"));
            request.setAttribute("inEnglish", sameAddressIn(request, "en"));
        }
        return true;
    }

    private static boolean isOurs(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackage().equals(PageFrame.class.getPackage());
    }

    /** Only the query: the path stays, whatever path an error was forwarded to. */
    private static String sameAddressIn(HttpServletRequest request, String language) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }
}
