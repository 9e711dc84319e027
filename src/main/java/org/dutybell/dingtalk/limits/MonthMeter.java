package org.dutybell.dingtalk.limits;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.dingtalk.wire.Received;
import org.dutybell.notification.Cost;
import org.dutybell.notification.MessageKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** Counts what the calendar month of now costs, in the bureau's zone, and tells the admins when saving begins and ends. */
class MonthMeter implements Received {

    private static final Logger LOG = LoggerFactory.getLogger(MonthMeter.class);

    private final Usage usage;
    private final Quota quota;
    private final Stops stops;
    private final QuotaNotices notices;
    private final Clock clock;
    private final ZoneId zone;

    MonthMeter(Usage usage, Quota quota, Stops stops, QuotaNotices notices, Clock clock, ZoneId zone) {
        this.usage = usage;
        this.quota = quota;
        this.stops = stops;
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
    }

    Optional<String> refusal(Meter meter, MessageKind kind) {
        return meter == Meter.FREE || kind.isUrgent()
                ? Optional.empty()
                : quota.refusal(meter, kind, usage.in(month()));
    }

    void count(Cost cost, String purpose) {
        if (cost.equals(Cost.NONE)) {
            return;
        }
        YearMonth month = month();
        usage.add(month, purpose, cost);
        tell(month);
    }

    /** DingTalk has said so. */
    void usedUp() {
        tell(month());
    }

    private void tell(YearMonth month) {
        Instant now = clock.instant();
        Cost used = usage.in(month);
        boolean usedUp = Stream.of(Meter.CALL, Meter.MESSAGE)
                .anyMatch(meter -> stops.at(Stops.ofQuota(meter), now).isPresent());
        notices.tell(usedUp ? QuotaLevel.USED_UP : quota.level(used), month, used, now);
    }

    /** The message has been kept already, and stays so when it cannot be counted. */
    @Override
    public void message() {
        try {
            count(Cost.RECEIVED, Usage.RECEIVED);
        } catch (NestedRuntimeException failed) {
            LOG.error("A message from DingTalk could not be counted", failed);
        }
    }

    YearMonth month() {
        return YearMonth.from(clock.instant().atZone(zone));
    }
}
