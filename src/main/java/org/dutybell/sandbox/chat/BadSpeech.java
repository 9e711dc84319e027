package org.dutybell.sandbox.chat;

/** Something that cannot be said or looked at so; the message says what was found and what is allowed. */
public final class BadSpeech extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadSpeech(String message) {
        super(message);
    }
}
