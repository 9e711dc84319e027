package org.dutybell.evidence;

/** What became of received bytes. */
public sealed interface Intake {

    /** A file of a kind that is taken, checked and stored. */
    record Stored(StoredFile file) implements Intake {}

    /**
     * Not of a kind that is taken, or not as it should be; nothing was stored.
     *
     * @param foundType media type found in the bytes, such as text/html; {@code empty} for no bytes; for the right type in
     *     a bad state also why: {@code image/jpeg; incomplete}, {@code image/png; damaged}, {@code image/jpeg; too slow},
     *     {@code image/png; 60000x60000}; of documents {@code locked}, {@code macros}, {@code script}, {@code program},
     *     {@code unpacks too large}
     */
    record NotTaken(String foundType) implements Intake {}

    /** Larger than allowed; nothing was stored. Sizes in bytes. */
    record TooLarge(long size, long allowed) implements Intake {}
}
