package org.dutybell.checkin;

/** The way in. */
public interface Inbox {

    /**
     * Keeps the message durably and returns; a message id that was seen before is dropped. The work is done afterwards
     * on another thread, and again by the inbox pass when that thread did not finish it.
     */
    void receive(InboundMessage message);
}
