package org.dutybell.dingtalk.stream;

import com.dingtalk.open.app.api.command.CommandDispatcher;
import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.network.api.EndPointConnection;
import com.dingtalk.open.app.stream.network.api.Session;
import com.dingtalk.open.app.stream.network.core.Connector;
import com.dingtalk.open.app.stream.protocol.CommandType;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.dutybell.dingtalk.stream.Gateway.Endpoint;
import org.dutybell.dingtalk.wire.DingTalkProperties;

/** Makes one link with the vendor's websocket, framing and acknowledgements. */
class StreamConnector {

    /** DingTalk's server ends links after some hours; the SDK renews them after six. */
    static final Duration LONGEST_LIFE = Duration.ofHours(6);

    private static final Duration PING_AFTER_IDLE = Duration.ofSeconds(60);

    private final Gateway gateway;
    private final StreamTls tls;
    private final DingTalkProperties properties;
    private final StreamMetrics metrics;
    private final CommandDispatcher dispatcher;

    public StreamConnector(
            Gateway gateway,
            StreamTls tls,
            DingTalkProperties properties,
            CallbackExecutor callbacks,
            EventExecutor events,
            StreamMetrics metrics) {
        this.gateway = gateway;
        this.tls = tls;
        this.properties = properties;
        this.metrics = metrics;
        this.dispatcher = new CommandDispatcher(
                new HashMap<>(Map.of(CommandType.CALLBACK, callbacks, CommandType.EVENT, events)));
    }

    /**
     * A new link, up when this returns.
     *
     * @param pings answers pings, and must not wait behind messages
     * @param messages handles messages
     * @param ended told when the link ends or is about to
     */
    StreamLink connect(Executor pings, Executor messages, Consumer<StreamLink> ended) throws IOException {
        Endpoint endpoint = gateway.open();
        StreamLink link = new StreamLink(context -> dispatch(context, pings, messages), ended);
        try {
            link.established(session(endpoint, link));
            return link;
        } catch (Exception failed) {
            // the SDK declares nothing narrower
            if (failed instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            tls.forget(endpoint.address());
            throw new IOException("no websocket to " + endpoint.address().getHost() + ": " + reason(failed), failed);
        }
    }

    private Session session(Endpoint endpoint, StreamLink link) throws Exception {
        EndPointConnection connection = new EndPointConnection(
                properties.clientId(),
                tls.prepare(endpoint.address()).toString(),
                URLEncoder.encode(endpoint.ticket(), StandardCharsets.UTF_8),
                null);
        Session session = Connector.connect(
                connection,
                link,
                properties.connectTimeout().toMillis(),
                LONGEST_LIFE.toMillis(),
                PING_AFTER_IDLE.toMillis());
        if (session == null) {
            throw new IOException("the SDK gave no session");
        }
        return session;
    }

    private void dispatch(Context context, Executor pings, Executor messages) {
        metrics.frame(context.getRequest().getType());
        boolean system = context.getRequest().getType() == CommandType.SYSTEM;
        (system ? pings : messages).execute(() -> dispatcher.execute(context));
    }

    private static String reason(Exception failed) {
        return failed.getClass().getSimpleName();
    }
}
