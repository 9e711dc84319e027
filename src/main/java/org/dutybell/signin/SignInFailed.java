package org.dutybell.signin;

import java.util.Locale;
import org.springframework.security.core.AuthenticationException;

/** Why somebody was not signed in. */
final class SignInFailed extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    SignInFailed(Why why, String detail) {
        super(detail);
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** What the page says. */
    enum Why {
        /** The person declined, or there is no code. */
        DECLINED,
        /** It did not begin in this browser, or too long ago. */
        STALE,
        /** DingTalk knows the person, the organisation's roster does not. */
        UNKNOWN_PERSON,
        /** The provider could not be asked. */
        UNAVAILABLE,
        /** No keys are set. */
        NOT_SET_UP,
        /** Of a local account. */
        WRONG_PASSWORD,
        /** Too many wrong passwords in a short time. */
        TOO_OFTEN;

        /** As it stands in wayBack and message keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
