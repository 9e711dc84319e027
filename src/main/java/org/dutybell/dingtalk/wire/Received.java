package org.dutybell.dingtalk.wire;

/** Told of what comes in and counts in the month's quota of webhook and stream messages. */
public interface Received {

    /** One message, press of a card's button, or read event came in. */
    void message();
}
