package org.dutybell.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Who has read which message, as far as DingTalk tells. */
public interface ReadMarks {

    /**
     * Notes that a person has read what is named by this key; again is nothing new. The mark may come before the message is
     * known to have been sent.
     *
     * @param reference the key DingTalk gave the message
     * @param dingtalkUserId who
     * @param at when, or when it was noticed
     */
    void read(String reference, String dingtalkUserId, Instant at);

    /** Marks of these messages, by time. */
    List<Mark> of(Collection<Long> notificationIds);

    /** @param personCode ours; the DingTalk user id when the person is not known */
    record Mark(long notificationId, String personCode, Instant at) {}
}
