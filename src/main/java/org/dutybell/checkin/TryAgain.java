package org.dutybell.checkin;

/** Something outside did not answer; the same message may go through later. The reason names no secret. */
class TryAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TryAgain(String reason, Throwable cause) {
        super(reason, cause);
    }
}
