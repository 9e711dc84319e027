package org.dutybell.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the way in is. Implemented by the DingTalk package; there is none when nothing is received. */
public interface StreamState {

    boolean isConnected();

    /** Whether DingTalk posts to an address of ours instead, so that there is no connection to look at. */
    default boolean isByCallback() {
        return false;
    }

    /** How long nothing has come, pings included; null before the first connection. */
    @Nullable
    Duration silence();
}
