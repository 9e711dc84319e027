package org.dutybell.dingtalk.wire;

/** Hears of everything that DingTalk pushes: messages, presses on cards, read notices. */
public interface Received {

    /** For tests in which nobody counts. */
    Received UNCOUNTED = () -> {};

    /** One pushed message, which counts against the month's quota of webhook and stream messages. */
    void message();
}
