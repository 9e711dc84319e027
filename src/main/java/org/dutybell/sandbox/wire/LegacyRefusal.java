package org.dutybell.sandbox.wire;

/** An error of the legacy host: HTTP 200 with this code and message. */
public final class LegacyRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    public LegacyRefusal(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
