package org.dutybell.dingtalk.wire;

/** No access token could be had, so nothing was sent. */
public class TokenUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;
    private final boolean credentialsRefused;

    public TokenUnavailable(Verdict verdict, boolean credentialsRefused) {
        super(verdict.reason());
        this.verdict = verdict;
        this.credentialsRefused = credentialsRefused;
    }

    public boolean credentialsRefused() {
        return credentialsRefused;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** Worth another try in every case: a message must not be lost because an administrator changed the secret. */
    public Verdict forTheCaller() {
        return Verdict.later(
                        "No access token: " + reason(),
                        credentialsRefused || verdict.pause().isZero() ? Codes.ONE_MINUTE : verdict.pause())
                .because(
                        verdict.cause() == Verdict.Cause.UNREACHABLE
                                ? Verdict.Cause.UNREACHABLE
                                : Verdict.Cause.NOT_SENT);
    }
}
