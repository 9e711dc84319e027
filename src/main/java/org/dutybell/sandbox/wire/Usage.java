package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.dutybell.sandbox.wire.Interface.Meter;

/** What the organisation has used this month of its two quotas, by the played clock. */
public class Usage {

    private final Clock clock;
    private final ZoneId zone;
    private Limits limits;
    private YearMonth month;
    private long calls;
    private long messages;
    private final Map<String, Long> byInterface = new TreeMap<>();

    Usage(Clock clock, ZoneId zone, Limits limits) {
        this.clock = clock;
        this.zone = zone;
        this.limits = limits;
        this.month = now();
    }

    /** Whether nothing of that kind is left, and DingTalk would say so. */
    synchronized boolean isUsedUp(Meter meter) {
        turn();
        return limits.enforced()
                && switch (meter) {
                    case FREE -> false;
                    case CALL -> calls >= limits.calls();
                    case MESSAGE -> messages >= limits.messages();
                };
    }

    synchronized void count(String name, Meter meter) {
        turn();
        if (meter == Meter.CALL) {
            calls++;
        } else if (meter == Meter.MESSAGE) {
            messages++;
        }
        byInterface.merge(name, 1L, Long::sum);
    }

    public synchronized Count count() {
        turn();
        return new Count(
                month.toString(), calls, limits.calls(), messages, limits.messages(), limits.enforced(), byInterface);
    }

    synchronized void limit(Limits wanted) {
        limits = wanted;
    }

    synchronized Limits limits() {
        return limits;
    }

    /** Says that so much is used already. */
    synchronized void use(long usedCalls, long usedMessages) {
        turn();
        calls = usedCalls;
        messages = usedMessages;
    }

    private void turn() {
        YearMonth today = now();
        if (!today.equals(month)) {
            month = today;
            calls = 0;
            messages = 0;
            byInterface.clear();
        }
    }

    private YearMonth now() {
        return YearMonth.from(clock.instant().atZone(zone));
    }

    /**
     * The quotas of a month.
     *
     * @param enforced whether calls are refused when a quota is used up
     */
    record Limits(long calls, long messages, boolean enforced) {}

    /**
     * What a month has used.
     *
     * @param month such as 2027-01
     * @param messages webhook and stream messages, in and out
     * @param byInterface calls by interface, pushes by topic
     */
    public record Count(
            String month,
            long calls,
            long callLimit,
            long messages,
            long messageLimit,
            boolean enforced,
            Map<String, Long> byInterface) {

        public Count {
            byInterface = Map.copyOf(byInterface);
        }
    }
}
