package org.dutybell.sandbox.wire;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dutybell.sandbox.wire.Fault.Kind;
import org.dutybell.sandbox.wire.Interface.Family;
import org.dutybell.sandbox.wire.Refusals.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before every interface: wished faults, then token, permission, calls a second and the month's quota, as DingTalk's
 * gateway does. Writes every call into the journal, whatever became of it.
 */
class Door extends OncePerRequestFilter {

    private static final int LONGEST_BODY = 40_000;

    private final Tokens tokens;
    private final Faults faults;
    private final Pace pace;
    private final Usage usage;
    private final Journal journal;
    private final JsonMapper json;

    Door(Tokens tokens, Faults faults, Pace pace, Usage usage, Journal journal, JsonMapper json) {
        this.tokens = tokens;
        this.faults = faults;
        this.pace = pace;
        this.usage = usage;
        this.journal = journal;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingRequestWrapper call = new ContentCachingRequestWrapper(request, LONGEST_BODY);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        Interface called =
                Interface.of(request.getMethod(), request.getRequestURI()).orElse(null);
        Fault fault = called == null ? null : faults.strike(called.name()).orElse(null);
        try {
            work(called, fault, call, answer, chain);
        } finally {
            note(call, answer);
            Troubles.send(fault, request, answer);
        }
    }

    private void work(
            @Nullable Interface called,
            @Nullable Fault fault,
            ContentCachingRequestWrapper call,
            ContentCachingResponseWrapper answer,
            FilterChain chain)
            throws ServletException, IOException {
        if (fault != null && fault.kind() == Kind.LATENCY) {
            Troubles.rest(fault.millis());
        }
        if (called == null && Interface.isOfNewApi(call.getRequestURI())) {
            call.getInputStream().readAllBytes();
            refuse(answer, Refusals.unknown(), Kind.ERROR);
        } else if (called == null) {
            chain.doFilter(call, answer);
        } else if (fault != null && !fault.kind().done()) {
            call.getInputStream().readAllBytes();
            refuse(answer, Refusals.of(fault, called), fault.kind());
        } else {
            pass(called, call, answer, chain);
        }
    }

    private void pass(
            Interface called,
            ContentCachingRequestWrapper call,
            ContentCachingResponseWrapper answer,
            FilterChain chain)
            throws ServletException, IOException {
        Optional<Refusal> refusal = refusal(called, call);
        if (refusal.isPresent()) {
            call.getInputStream().readAllBytes();
            refuse(answer, refusal.get(), Kind.ERROR);
            return;
        }
        usage.count(called.name(), called.meter());
        chain.doFilter(call, answer);
    }

    private Optional<Refusal> refusal(Interface called, HttpServletRequest call) {
        String token = switch (called.family()) {
            case API -> call.getHeader(RobotApi.TOKEN_HEADER);
            case LEGACY -> call.getParameter("access_token");
            case OPEN, HOOK -> "";
        };
        boolean needsToken = called.family() == Family.API || called.family() == Family.LEGACY;
        if (needsToken && !tokens.isGood(token)) {
            return Optional.of(Refusals.token(called));
        }
        if (faults.isDenied(called.permission())) {
            return Optional.of(Refusals.permission(called));
        }
        if (needsToken && !pace.takes(called.name())) {
            return Optional.of(Refusals.pace(called));
        }
        return usage.isUsedUp(called.meter()) ? Optional.of(Refusals.quota(called)) : Optional.empty();
    }

    private void refuse(ContentCachingResponseWrapper answer, Refusal refusal, Kind kind) throws IOException {
        answer.setStatus(refusal.status());
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setContentType(kind == Kind.HTML ? "text/html" : "application/json");
        answer.getWriter()
                .write(
                        switch (kind) {
                            case HTML -> "<html><head><title>405</title></head><body>访问被阻断 blocked</body></html>";
                            case SHUT_OUT ->
                                "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"sandbox\"}";
                            default -> json.writeValueAsString(refusal.body());
                        });
        answer.getWriter().flush();
    }

    private void note(ContentCachingRequestWrapper call, ContentCachingResponseWrapper answer) {
        String query = call.getQueryString() == null ? "" : "?" + call.getQueryString();
        journal.note(
                "CALL",
                call.getMethod(),
                call.getRequestURI() + query,
                answer.getStatus(),
                new String(call.getContentAsByteArray(), StandardCharsets.UTF_8),
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
