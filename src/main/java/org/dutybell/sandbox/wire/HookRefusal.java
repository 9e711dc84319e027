package org.dutybell.sandbox.wire;

/** An error of a webhook: HTTP 200 with this code and message. */
final class HookRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    HookRefusal(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
