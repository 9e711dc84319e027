package org.dutybell.sandbox.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Writes every call of the wire into the journal. */
class JournalFilter extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 40_000;

    private final Journal journal;

    JournalFilter(Journal journal) {
        this.journal = journal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingRequestWrapper call = new ContentCachingRequestWrapper(request, LONGEST_BODY);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(call, answer);
        } finally {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            journal.note(
                    "CALL",
                    request.getRequestURI() + query,
                    answer.getStatus(),
                    new String(call.getContentAsByteArray(), StandardCharsets.UTF_8),
                    new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
            answer.copyBodyToResponse();
        }
    }
}
