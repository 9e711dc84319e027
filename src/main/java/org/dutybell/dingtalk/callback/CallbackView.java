package org.dutybell.dingtalk.callback;

import java.time.Duration;
import org.dutybell.notification.StreamState;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Callbacks alone: there is no connection that could be down, and only the next message tells that they arrive. */
@Component
@ConditionalOnBooleanProperty("dutybell.dingtalk.callback.enabled")
@ConditionalOnBooleanProperty(name = "dutybell.dingtalk.stream.enabled", havingValue = false)
class CallbackView implements StreamState {

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isByCallback() {
        return true;
    }

    @Override
    public @Nullable Duration silence() {
        return null;
    }
}
