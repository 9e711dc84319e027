package org.dutybell.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;

/** Tells the browser that the page needs nobody but this machine. */
final class PageHeaders {

    private PageHeaders() {}

    static void put(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' http://127.0.0.1:* http://localhost:*; object-src 'none';"
                        + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
    }
}
