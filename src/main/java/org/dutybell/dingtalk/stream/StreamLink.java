package org.dutybell.dingtalk.stream;

import com.dingtalk.open.app.stream.network.api.ClientConnectionListener;
import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.network.api.Session;
import com.dingtalk.open.app.stream.protocol.CommandType;
import com.dingtalk.open.app.stream.protocol.ProtocolRequestFacade;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One websocket and what is known of it. Silence is measured in elapsed time, which no moved clock changes. */
class StreamLink implements ClientConnectionListener {

    private static final String DISCONNECT = "disconnect";

    private final Consumer<Context> frames;
    private final Consumer<StreamLink> ended;
    private final long since = System.nanoTime();
    private volatile long lastFrame = since;
    private volatile boolean leaving;
    private volatile @Nullable Session session;

    /**
     * @param frames takes each frame but the announcement of the end
     * @param ended told when DingTalk announces the end of this link, and when it has ended
     */
    StreamLink(Consumer<Context> frames, Consumer<StreamLink> ended) {
        this.frames = frames;
        this.ended = ended;
    }

    void established(Session established) {
        this.session = established;
    }

    @Override
    public void receive(Context context) {
        lastFrame = System.nanoTime();
        ProtocolRequestFacade request = context.getRequest();
        if (request.getType() == CommandType.SYSTEM && DISCONNECT.equals(request.getTopic())) {
            leaving = true;
            ended.accept(this);
        } else if (request.getType() != null) {
            frames.accept(context);
        }
    }

    @Override
    public void onDisConnection(String connectionId) {
        leaving = true;
        ended.accept(this);
    }

    /** Whether messages can be expected on it. */
    boolean isUsable() {
        Session established = session;
        return established != null && established.isActive() && !leaving;
    }

    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastFrame);
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    void close() {
        leaving = true;
        Session established = session;
        if (established != null) {
            established.close();
        }
    }
}
