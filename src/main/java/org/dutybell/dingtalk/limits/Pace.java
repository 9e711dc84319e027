package org.dutybell.dingtalk.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dutybell.dingtalk.limits.Stops.Stop;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Gate.Permit;
import org.dutybell.notification.MessageKind;

/** How fast calls may follow one another: by interface, and by robot where a webhook is posted to. */
class Pace {

    private static final Set<MessageKind> URGENT = EnumSet.of(MessageKind.INCIDENT, MessageKind.ESCALATION);

    private final Buckets buckets;
    private final Stops stops;
    private final Rate robot;
    private final Rate perInterface;

    Pace(Buckets buckets, Stops stops, LimitsProperties properties) {
        this.buckets = buckets;
        this.stops = stops;
        this.robot = Rate.ofRobot(properties.robotPerMinute());
        this.perInterface = Rate.ofInterface(properties.callsPerSecond());
    }

    Permit enter(Api api, String scope, MessageKind kind, Instant now) {
        String code = code(api, scope);
        Optional<Stop> stop = stops.at(code, now);
        if (stop.isPresent()) {
            return new Permit.Wait(
                    "DingTalk has asked for a pause: " + stop.get().reason(),
                    Duration.between(now, stop.get().until()));
        }
        Duration wait = buckets.take(code, scope.isEmpty() ? perInterface : robot, URGENT.contains(kind));
        return wait.isZero() ? new Permit.Go() : new Permit.Wait("More would pass DingTalk's limit for " + code, wait);
    }

    /** DingTalk's own answer that it was too fast: all nodes stop. A session's message waits by its verdict alone. */
    void stop(Api api, String scope, Instant until, String reason) {
        if (!isSession(api)) {
            stops.until(code(api, scope), until, reason);
        }
    }

    /** Each session is an address of its own: together they keep the interface's limit, but what one is told holds for it only. */
    private static boolean isSession(Api api) {
        return api == Api.SESSION_WEBHOOK;
    }

    private static String code(Api api, String scope) {
        return scope.isEmpty() ? "api:" + api : "robot:" + scope;
    }
}
