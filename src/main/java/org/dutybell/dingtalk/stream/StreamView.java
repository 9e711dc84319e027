package org.dutybell.dingtalk.stream;

import java.time.Duration;
import org.dutybell.notification.StreamState;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The stream as the pages see it. */
@Component
@ConditionalOnProperty(prefix = "dutybell.dingtalk.stream", name = "enabled", matchIfMissing = true)
class StreamView implements StreamState {

    private final StreamKeeper keeper;

    StreamView(StreamKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public boolean isConnected() {
        return keeper.isConnected();
    }

    @Override
    public @Nullable Duration silence() {
        return keeper.silence();
    }
}
