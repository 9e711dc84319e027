package org.dutybell.dingtalk.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dutybell.appointment.ComingAppointments;
import org.dutybell.digest.ComingDigests;
import org.dutybell.dingtalk.wire.Api.Meter;
import org.dutybell.notification.Budget;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Way;
import org.dutybell.reminder.ComingReminders;
import org.jspecify.annotations.Nullable;

/** The month's quota as pages and metrics show it. What is planned is counted anew every ten minutes only. */
class QuotaBudget implements Budget {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Usage usage;
    private final Quota quota;
    private final QuotaProperties properties;
    private final ComingReminders reminders;
    private final ComingDigests digests;
    private final ComingAppointments appointments;
    private final Supplier<Function<Destination, List<Way>>> ways;
    private final Clock clock;
    private final ZoneId zone;
    private @Nullable Planned planned;

    /**
     * @param ways by which ways reminders may go at the moment, as far as it is known beforehand
     */
    QuotaBudget(
            Usage usage,
            Quota quota,
            QuotaProperties properties,
            ComingReminders reminders,
            ComingDigests digests,
            ComingAppointments appointments,
            Supplier<Function<Destination, List<Way>>> ways,
            Clock clock,
            ZoneId zone) {
        this.usage = usage;
        this.quota = quota;
        this.properties = properties;
        this.reminders = reminders;
        this.digests = digests;
        this.appointments = appointments;
        this.ways = ways;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public BudgetView thisMonth() {
        Instant now = clock.instant();
        YearMonth month = YearMonth.from(now.atZone(zone));
        List<Use> used = usage.of(month);
        Forecast forecast = new Forecast(start(month), now, start(month.plusMonths(1)));
        Cost atItsEnd = forecast.of(used, coming(now, forecast.end()), properties.spread());
        return new BudgetView(
                month,
                line(Meter.CALL, used, atItsEnd),
                line(Meter.MESSAGE, used, atItsEnd),
                used,
                quota.saves(usage.in(month)));
    }

    @Override
    public boolean isSaving() {
        return quota.saves(usage.in(YearMonth.from(clock.instant().atZone(zone))));
    }

    private Line line(Meter meter, List<Use> used, Cost atItsEnd) {
        long units = used.stream()
                .mapToLong(use -> meter.in(new Cost(use.calls(), use.messages())))
                .sum();
        return new Line(units, properties.of(meter), meter.in(atItsEnd));
    }

    private synchronized List<List<Way>> coming(Instant now, Instant end) {
        Planned known = planned;
        if (known == null || !known.holds(now, end)) {
            known = new Planned(now, end, ways(now, end));
            planned = known;
        }
        return known.ways();
    }

    /** What has no buttons never goes as a card. */
    private List<List<Way>> ways(Instant now, Instant end) {
        Function<Destination, List<Way>> wayTo = ways.get();
        Stream<Destination> withoutButtons =
                Stream.concat(digests.between(now, end).stream(), appointments.between(now, end).stream());
        return Stream.concat(
                        reminders.between(now, end).stream().map(wayTo),
                        withoutButtons.map(to -> withoutButtonsTo(to, wayTo)))
                .toList();
    }

    private static List<Way> withoutButtonsTo(Destination destination, Function<Destination, List<Way>> wayTo) {
        List<Way> ways = destination instanceof Destination.ToPerson ? List.of(Way.PRIVATE) : wayTo.apply(destination);
        return ways.contains(Way.CARD) ? List.of(Way.GROUP_API) : ways;
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private record Planned(Instant at, Instant end, List<List<Way>> ways) {

        boolean holds(Instant now, Instant monthEnd) {
            return end.equals(monthEnd) && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }
}
