package org.dutybell.dingtalk.stream;

import com.dingtalk.open.app.stream.protocol.CommandType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/** What is counted of the way in, for each node. */
class StreamMetrics {

    private static final String PREFIX = "dutybell.dingtalk.stream.";

    private final MeterRegistry registry;

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The state of the link, read whenever somebody asks. */
    void watch(StreamKeeper keeper) {
        Gauge.builder(PREFIX + "connected", keeper, one -> one.isConnected() ? 1 : 0)
                .description("1 while messages can come in")
                .register(registry);
        Gauge.builder(PREFIX + "silence", keeper, StreamMetrics::silence)
                .description("Seconds since the last frame, pings included")
                .baseUnit("seconds")
                .register(registry);
    }

    void frame(CommandType type) {
        counter("frames", "type", type.name().toLowerCase(Locale.ROOT)).increment();
    }

    void connected(boolean again) {
        counter("connections", "kind", again ? "again" : "first").increment();
    }

    void notConnected() {
        counter("failures", "kind", "connect").increment();
    }

    void notKept() {
        counter("failures", "kind", "keep").increment();
    }

    private Counter counter(String name, String tag, String value) {
        return registry.counter(PREFIX + name, tag, value);
    }

    private static double silence(StreamKeeper keeper) {
        Duration silence = keeper.silence();
        return silence == null ? Double.NaN : silence.toMillis() / 1000.0;
    }
}
