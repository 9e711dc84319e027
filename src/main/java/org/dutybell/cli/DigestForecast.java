package org.dutybell.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.digest.DigestWeeks;
import org.dutybell.digest.Leaders;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Way;

/** The weekly digests: one private message for each leader, as if each had something to hear of. */
final class DigestForecast {

    private final BotConfig config;
    private final ZoneId zone;

    DigestForecast(BotConfig config, ZoneId zone) {
        this.config = config;
        this.zone = zone;
    }

    void book(YearMonth first, YearMonth last, CostBook book) {
        DigestWeeks.usual(config.calendar(), zone)
                .between(start(first), start(last.plusMonths(1)))
                .forEach(time -> book.add(time, CostKind.DIGESTS, Cost.sending(Way.PRIVATE), leaders(time)));
    }

    private int leaders(Instant time) {
        return new Leaders(config.roster(), LocalDate.ofInstant(time, zone))
                .all()
                .size();
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
