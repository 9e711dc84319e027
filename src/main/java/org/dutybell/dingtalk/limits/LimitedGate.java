package org.dutybell.dingtalk.limits;

import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.dutybell.dingtalk.limits.Stops.Stop;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Gate;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Verdict.Cause;
import org.dutybell.notification.MessageKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** Lets a call through when no limit, no quota and no broken interface stands against it. */
class LimitedGate implements Gate {

    private static final Logger LOG = LoggerFactory.getLogger(LimitedGate.class);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);
    /** More quota may have been bought: what waits for the next month looks again now and then. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Pace pace;
    private final Stops stops;
    private final Breakers breakers;
    private final MonthMeter meter;
    private final Counts counts;
    private final Clock clock;
    private final ZoneId zone;

    LimitedGate(Pace pace, Stops stops, Breakers breakers, MonthMeter meter, Counts counts, Clock clock, ZoneId zone) {
        this.pace = pace;
        this.stops = stops;
        this.breakers = breakers;
        this.meter = meter;
        this.counts = counts;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Permit enter(Api api, String scope, MessageKind kind) {
        Permit permit;
        try {
            permit = decide(api, scope, kind, clock.instant());
        } catch (NestedRuntimeException | BucketExecutionException failed) {
            LOG.warn("The limits of DingTalk could not be read; calls wait {}", DATABASE_PAUSE, failed);
            permit = new Permit.Wait("The database did not say whether a limit would be passed", DATABASE_PAUSE);
        }
        counts.count(kind, permit);
        return permit;
    }

    private Permit decide(Api api, String scope, MessageKind kind, Instant now) {
        Optional<Stop> usedUp = stops.at(quotaOf(api), now).filter(stop -> !mayUseTheReserve(kind));
        if (usedUp.isPresent()) {
            return untilNextMonth(usedUp.get(), kind, now);
        }
        Optional<String> tooDear = meter.refusal(api.meter(), kind);
        if (tooDear.isPresent()) {
            return new Permit.No(tooDear.get());
        }
        Duration down = breakers.enter(api);
        if (!down.isZero()) {
            return new Permit.Wait(
                    "DingTalk cannot be reached (%s); it is tried again soon".formatted(api), down, Cause.UNREACHABLE);
        }
        Permit atThisPace = new Permit.Wait("", Duration.ZERO);
        try {
            atThisPace = pace.enter(api, scope, kind, now);
        } finally {
            if (!(atThisPace instanceof Permit.Go)) {
                breakers.notMade(api);
            }
        }
        return atThisPace;
    }

    /** What is no longer worth sending then is refused now. */
    private static Permit untilNextMonth(Stop stop, MessageKind kind, Instant now) {
        Duration rest = Duration.between(now, stop.until());
        String reason = "The month's quota is used up, DingTalk says: " + stop.reason();
        if (kind.worthSendingFor().compareTo(rest) < 0) {
            return new Permit.No(reason);
        }
        return new Permit.Wait(reason, rest.compareTo(LOOK_AGAIN) < 0 ? rest : LOOK_AGAIN, Cause.QUOTA_USED_UP);
    }

    /** The call has been made, so nothing here may make it look as if it had not. */
    @Override
    public void left(Api api, String scope, MessageKind kind, Verdict verdict) {
        breakers.ended(api, verdict);
        try {
            remember(api, scope, kind, verdict);
        } catch (NestedRuntimeException failed) {
            LOG.error("A call to DingTalk ({} for {}) could not be counted", api, kind, failed);
        }
    }

    private void remember(Api api, String scope, MessageKind kind, Verdict verdict) {
        Instant now = clock.instant();
        switch (verdict.cause()) {
            case TOO_FAST -> pace.stop(api, scope, now.plus(verdict.pause()), verdict.reason());
            case QUOTA_USED_UP -> {
                stops.until(quotaOf(api), nextMonth(now), verdict.reason());
                meter.usedUp();
            }
            case ANSWER -> {
                if (verdict.isTaken() && mayUseTheReserve(kind)) {
                    stops.lift(quotaOf(api));
                }
                meter.count(api.meter().cost(), kind.name());
            }
            case UNREACHABLE, TOO_FAST_THERE, NOT_SENT -> {}
        }
    }

    private Instant nextMonth(Instant now) {
        return YearMonth.from(now.atZone(zone))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private static boolean mayUseTheReserve(MessageKind kind) {
        return Quota.FROM_THE_RESERVE.contains(kind);
    }

    private static String quotaOf(Api api) {
        return Stops.ofQuota(api.meter());
    }
}
