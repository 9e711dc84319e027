package org.dutybell.dingtalk.limits;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.Verdict;

/**
 * Leaves an interface alone that cannot be reached, and lets one call try it now and then. Each node finds out for
 * itself: the way to DingTalk may be broken from one of them only.
 */
class Breakers {

    private final Map<Api, CircuitBreaker> breakers = new EnumMap<>(Api.class);
    private final Map<Api, Instant> openSince = new ConcurrentHashMap<>();
    private final Duration pause;
    private final Clock clock;

    Breakers(LimitsProperties properties, Clock clock) {
        this.pause = properties.breakerPause();
        this.clock = clock;
        CircuitBreakerConfig config = config(properties, clock);
        for (Api api : Api.values()) {
            CircuitBreaker breaker = CircuitBreaker.of(api.name(), config);
            breaker.getEventPublisher().onStateTransition(change -> {
                if (change.getStateTransition().getToState() == State.OPEN) {
                    openSince.put(api, clock.instant());
                }
            });
            breakers.put(api, breaker);
        }
    }

    private static CircuitBreakerConfig config(LimitsProperties properties, Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindow(
                        properties.breakerFailures(), properties.breakerFailures(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(properties.breakerPause())
                .recordResult(verdict -> ((Verdict) verdict).cause() == Verdict.Cause.UNREACHABLE)
                .build();
    }

    /** How long to wait before a call; zero when it may be made, and then {@link #ended} or {@link #notMade} must follow. */
    Duration enter(Api api) {
        CircuitBreaker breaker = of(api);
        if (breaker.tryAcquirePermission()) {
            return Duration.ZERO;
        }
        Instant open = Objects.requireNonNullElseGet(openSince.get(api), clock::instant);
        // the library asks for a moment more than the pause
        Duration left = Duration.between(clock.instant(), open.plus(pause)).plusMillis(1);
        if (breaker.getState() == State.HALF_OPEN && left.plus(pause).isNegative()) {
            // the one call that was to try it never came back
            breaker.transitionToOpenState();
        }
        Duration least = pause.dividedBy(10);
        return left.compareTo(least) < 0 ? least : left;
    }

    void notMade(Api api) {
        of(api).releasePermission();
    }

    /** Only what says whether DingTalk can be reached counts. */
    void ended(Api api, Verdict verdict) {
        if (verdict.cause() == Verdict.Cause.NOT_SENT) {
            notMade(api);
        } else {
            of(api).onResult(0, TimeUnit.NANOSECONDS, verdict);
        }
    }

    boolean isClosed(Api api) {
        return of(api).getState() == State.CLOSED;
    }

    private CircuitBreaker of(Api api) {
        return Objects.requireNonNull(breakers.get(api));
    }
}
