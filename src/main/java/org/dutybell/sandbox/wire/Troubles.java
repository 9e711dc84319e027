package org.dutybell.sandbox.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Sends an answer, or spoils it on the way. */
final class Troubles {

    /** A request with this attribute is hung up on without an answer; see {@link HangUpValve}. */
    static final String HANG_UP = "org.dutybell.sandbox.hang-up";

    private static final int PARTS = 5;

    private Troubles() {}

    static void send(@Nullable Fault fault, HttpServletRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        if (fault == null) {
            answer.copyBodyToResponse();
            return;
        }
        switch (fault.kind()) {
            case RESET -> request.setAttribute(HANG_UP, true);
            case TIMEOUT -> {
                rest(fault.millis());
                request.setAttribute(HANG_UP, true);
            }
            case BROKEN_JSON -> {
                byte[] whole = answer.getContentAsByteArray();
                answer.resetBuffer();
                answer.getOutputStream().write(Arrays.copyOf(whole, Math.max(1, whole.length / 2)));
                answer.copyBodyToResponse();
            }
            case SLOW_BODY -> trickle(answer, fault.millis());
            default -> answer.copyBodyToResponse();
        }
    }

    private static void trickle(ContentCachingResponseWrapper answer, long millis) throws IOException {
        byte[] whole = answer.getContentAsByteArray();
        var direct = answer.getResponse();
        direct.setContentLength(whole.length);
        int part = whole.length / PARTS + 1;
        for (int start = 0; start < whole.length; start += part) {
            direct.getOutputStream().write(whole, start, Math.min(part, whole.length - start));
            direct.flushBuffer();
            rest(millis);
        }
    }

    static void rest(long millis) {
        try {
            // Real time on purpose: it is the caller's patience that is tried.
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
