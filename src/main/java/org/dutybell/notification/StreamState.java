package org.dutybell.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the way in is. Implemented by the DingTalk package; there is none when the stream is off. */
public interface StreamState {

    boolean isConnected();

    /** How long nothing has come, pings included; null before the first connection. */
    @Nullable
    Duration silence();
}
