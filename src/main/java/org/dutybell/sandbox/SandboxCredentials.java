package org.dutybell.sandbox;

/** The credentials of the look-alike. They are public and open nothing but the sandbox. */
public final class SandboxCredentials {

    /** Client id of the application; its robot code is the same, as with an internal app of DingTalk. */
    public static final String CLIENT_ID = "sandbox-client";

    public static final String CLIENT_SECRET = "sandbox-secret";

    /** The signing secret of every group's webhook robot. */
    public static final String ROBOT_SECRET = "SECsandbox";

    /** The organisation. */
    public static final String CORP_ID = "dingsandbox";

    /** Signing token of events that are pushed by HTTP. */
    public static final String CALLBACK_TOKEN = "sandbox-token";

    /** Encryption key of events that are pushed by HTTP. */
    public static final String CALLBACK_AES_KEY = "sandboxsandboxsandboxsandboxsandboxsandbox0";

    /** The secret that this service expects behind presses that come by HTTP. */
    public static final String CARD_SECRET = "sandbox-card-secret";

    private SandboxCredentials() {}
}
