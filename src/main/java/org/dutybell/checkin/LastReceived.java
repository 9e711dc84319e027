package org.dutybell.checkin;

import java.time.Instant;
import java.util.Optional;

/** What came in last, to see whether the way in works. */
public interface LastReceived {

    /** When the last message came. */
    Optional<Instant> message();

    /** The last picture among the newest messages. */
    Optional<ReceivedPicture> picture();

    /**
     * A picture as it was announced.
     *
     * @param senderName as DingTalk shows it
     * @param downloadCode to fetch it with
     * @param robotCode the robot that received it
     */
    record ReceivedPicture(Instant at, String senderName, String downloadCode, String robotCode) {}
}
