package org.dutybell.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.digest.Mornings;
import org.dutybell.notification.Cost;

/** The morning digests: one message for each chat on each of its days, as if each had something to hear of. */
final class MorningForecast {

    private static final LocalTime USUAL = LocalTime.of(7, 10);

    private final BotConfig config;
    private final ZoneId zone;
    private final Assumptions assumptions;

    MorningForecast(BotConfig config, ZoneId zone, Assumptions assumptions) {
        this.config = config;
        this.zone = zone;
        this.assumptions = assumptions;
    }

    void book(YearMonth first, YearMonth last, CostBook book) {
        Mornings mornings = new Mornings(config.roster(), config.calendar(), USUAL, zone);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            Instant start = start(month);
            mornings.between(start, start(month.plusMonths(1)))
                    .forEach(chat -> book.add(start, CostKind.DIGESTS, Cost.sending(assumptions.messageTo(chat)), 1));
        }
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
