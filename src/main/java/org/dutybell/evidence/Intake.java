package org.dutybell.evidence;

/** What became of received bytes. */
public sealed interface Intake {

    /** A picture, checked and stored. */
    record Stored(StoredFile file) implements Intake {}

    /**
     * Not a picture we take; nothing was stored.
     *
     * @param foundType media type found in the bytes, such as text/html; {@code empty} for no bytes; for the right type in
     *     a bad state also why, such as {@code image/jpeg; incomplete}, {@code image/png; damaged} or
     *     {@code image/png; 60000x60000}
     */
    record NotAPicture(String foundType) implements Intake {}

    /** Larger than allowed; nothing was stored. Sizes in bytes. */
    record TooLarge(long size, long allowed) implements Intake {}
}
