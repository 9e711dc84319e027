package org.dutybell.dingtalk;

/** No access token could be had, so nothing was sent. */
class TokenUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;
    private final boolean credentialsRefused;

    TokenUnavailable(Verdict verdict, boolean credentialsRefused) {
        super(verdict.reason());
        this.verdict = verdict;
        this.credentialsRefused = credentialsRefused;
    }

    boolean credentialsRefused() {
        return credentialsRefused;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** Worth another try in every case: a message must not be lost because an administrator changed the secret. */
    Verdict forTheCaller() {
        return Verdict.later(
                "No access token: " + reason(),
                credentialsRefused || verdict.pause().isZero() ? Codes.ONE_MINUTE : verdict.pause());
    }
}
