package org.dutybell.checkin;

/**
 * A part of a receipt.
 *
 * @param text markdown
 * @param place where it belongs when the message was the press of a button
 */
record Paragraph(String text, Place place) {

    /** Where the answer to a press is shown; every other message is answered where it was written. */
    enum Place {
        /** The card shows it already, for everybody. */
        CARD_SHOWS_IT,
        /** For everybody who sees the card. */
        ON_CARD,
        /** It concerns only who pressed. */
        PRIVATE
    }

    static Paragraph forWriter(String text) {
        return new Paragraph(text, Place.PRIVATE);
    }
}
