package org.dutybell.sandbox.wire;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that shall go wrong with an interface.
 *
 * @param api name of the interface, or * for every one
 * @param kind what goes wrong
 * @param status HTTP status of an error or page
 * @param code of an error; a number on the legacy host
 * @param subCode of a legacy error; empty when none
 * @param message of an error
 * @param millis real time to wait
 * @param until by the sandbox's clock; null means until it was used often enough
 */
record Fault(
        String api,
        Kind kind,
        int status,
        String code,
        String subCode,
        String message,
        long millis,
        @Nullable Instant until) {

    enum Kind {
        /** Refused with a code; nothing was done. */
        ERROR,
        /** Done after a while of real time. */
        LATENCY,
        /** Done, but the answer never comes: after the wait the connection breaks. */
        TIMEOUT,
        /** Nothing done; the connection breaks at once. */
        RESET,
        /** Done, and the answer ends in the middle. */
        BROKEN_JSON,
        /** Nothing done; a web page comes. */
        HTML,
        /** Done, and the answer trickles in, with the wait between its parts. */
        SLOW_BODY,
        /** Nothing done; DingTalk's answer to an address that called too often. */
        SHUT_OUT;

        String lower() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean done() {
            return this == LATENCY || this == TIMEOUT || this == BROKEN_JSON || this == SLOW_BODY;
        }
    }
}
