package org.dutybell.sandbox.clock;

/** A move that was asked for wrongly; the message says what was found and what is allowed. */
public final class BadMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadMove(String message) {
        super(message);
    }
}
