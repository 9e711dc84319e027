package org.dutybell.dingtalk.limits;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import org.dutybell.dingtalk.outbound.Spreading;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Spread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** By what all nodes have used of the calendar month, in the bureau's zone. */
class MonthSpread implements Spreading {

    private static final Logger LOG = LoggerFactory.getLogger(MonthSpread.class);

    private final Usage usage;
    private final Spread spread;
    private final Clock clock;
    private final ZoneId zone;

    MonthSpread(Usage usage, Spread spread, Clock clock, ZoneId zone) {
        this.usage = usage;
        this.spread = spread;
        this.clock = clock;
        this.zone = zone;
    }

    /** A message that is about to be sent goes out all the same when the database does not answer. */
    @Override
    public boolean sparesMessages() {
        try {
            Cost used = usage.in(YearMonth.from(clock.instant().atZone(zone)));
            return spread.sparesMessages(used.calls(), used.messages());
        } catch (NestedRuntimeException failed) {
            LOG.warn("What the month has used could not be read; group messages go by their webhooks", failed);
            return false;
        }
    }
}
