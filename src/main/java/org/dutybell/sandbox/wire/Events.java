package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.wire.Interface.Meter;
import org.springframework.scheduling.TaskScheduler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events for the bot: three seconds to answer SUCCESS, tried again after ten and after thirty seconds of real time, then
 * kept in the list of failed ones.
 */
public class Events {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30));
    private static final int MOST_A_READ = 200;

    private final BotLine line;
    private final Usage usage;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final JsonMapper json;
    private final Deque<Map<String, Object>> failed = new ArrayDeque<>();

    Events(BotLine line, Usage usage, TaskScheduler scheduler, Clock clock, JsonMapper json) {
        this.line = line;
        this.usage = usage;
        this.scheduler = scheduler;
        this.clock = clock;
        this.json = json;
    }

    /** An event about people or departments, which costs nothing. */
    public void tellFree(String type, Map<String, Object> data) {
        attempt(push(type, data), type, 0);
    }

    /** An event that counts toward the month. */
    public void tell(String type, Map<String, Object> data) {
        Map<String, Object> carried = data;
        if (usage.isUsedUp(Meter.MESSAGE)) {
            carried = Map.of("errCode", 20001, "errMsg", "本月 Webhook 与 Stream 消息量已用完");
        } else {
            usage.count(type, Meter.MESSAGE);
        }
        attempt(push(type, carried), type, 0);
    }

    /** The failed ones, oldest first, at most 200; reading takes them away. */
    synchronized List<Map<String, Object>> takeFailed() {
        List<Map<String, Object>> taken = new ArrayList<>();
        while (!failed.isEmpty() && taken.size() < MOST_A_READ) {
            taken.add(failed.removeFirst());
        }
        return taken;
    }

    synchronized boolean hasFailed() {
        return !failed.isEmpty();
    }

    private Push push(String type, Map<String, Object> data) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("eventType", type);
        headers.put("eventId", UUID.randomUUID().toString().replace("-", ""));
        headers.put("eventCorpId", SandboxCredentials.CORP_ID);
        headers.put("eventBornTime", String.valueOf(clock.instant().toEpochMilli()));
        headers.put("eventUnifiedAppId", SandboxCredentials.CLIENT_ID);
        return new Push(Frames.newId(), "EVENT", Frames.EVENTS, headers, data);
    }

    private void attempt(Push push, String type, int tries) {
        line.ask(push)
                .orTimeout(DEADLINE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .whenComplete((answer, lost) -> {
                    if (lost != null || !isSuccess(answer)) {
                        again(push, type, tries);
                    }
                });
    }

    private void again(Push push, String type, int tries) {
        if (tries < PAUSES.size()) {
            scheduler.schedule(
                    () -> attempt(push, type, tries + 1),
                    scheduler.getClock().instant().plus(PAUSES.get(tries)));
            return;
        }
        synchronized (this) {
            failed.addLast(Map.of(
                    "event_time",
                    clock.millis(),
                    "call_back_tag",
                    type,
                    "corpid",
                    SandboxCredentials.CORP_ID,
                    type,
                    push.data()));
        }
    }

    private boolean isSuccess(String answer) {
        try {
            return json.readTree(answer).path("status").asString("").equals("SUCCESS");
        } catch (JacksonException unreadable) {
            return false;
        }
    }
}
