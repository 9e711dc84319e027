package org.dutybell.sandbox.wire;

/** An error of the new API: HTTP status, code and message as DingTalk gives them. */
public final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public ApiRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    public static ApiRefusal badRequest(String code, String message) {
        return new ApiRefusal(400, code, message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
