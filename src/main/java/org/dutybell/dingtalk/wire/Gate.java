package org.dutybell.dingtalk.wire;

import java.time.Duration;
import org.dutybell.notification.MessageKind;

/** Stands before every call: limits, the month's quota, and interfaces that are down. */
public interface Gate {

    /** Lets everything through. */
    Gate OPEN = new Gate() {
        @Override
        public Permit enter(Api api, String scope, MessageKind kind) {
            return new Permit.Go();
        }

        @Override
        public void left(Api api, String scope, MessageKind kind, Verdict verdict) {}
    };

    /**
     * Asks whether a call may be made now. A permit counts against the limits at once.
     *
     * @param scope whose limit it is beside the interface's: the robot of a webhook; empty when there is none
     */
    Permit enter(Api api, String scope, MessageKind kind);

    /** Tells how the call ended; only after {@link Permit.Go}. */
    void left(Api api, String scope, MessageKind kind, Verdict verdict);

    /** The answer at the gate. */
    sealed interface Permit {

        record Go() implements Permit {}

        /**
         * Later.
         *
         * @param cause TOO_FAST for a limit, UNREACHABLE when the interface is down, QUOTA_USED_UP
         */
        record Wait(String reason, Duration atLeast, Verdict.Cause cause) implements Permit {

            public Wait(String reason, Duration atLeast) {
                this(reason, atLeast, Verdict.Cause.TOO_FAST);
            }
        }

        /** Not this month, or not for this kind. */
        record No(String reason) implements Permit {}
    }
}
