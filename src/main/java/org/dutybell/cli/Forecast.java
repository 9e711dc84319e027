package org.dutybell.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.dutybell.botconfig.BotConfig;
import org.dutybell.notification.Edition;
import org.dutybell.notification.Spread;
import org.dutybell.obligation.ObligationPlanner;
import org.dutybell.organisation.Post;
import org.dutybell.reminder.PostTimes;
import org.dutybell.reminder.ReminderHours;
import org.dutybell.reminder.UnitDays;

/** What the months of a bot-config will cost. Expected values: nothing is drawn by lot, so the same input gives the same. */
final class Forecast {

    /** A window opens at most this long before its last reminder, escalation or late answer. */
    private static final int LONGEST_MONTHS = 14;

    private final BotConfig config;
    private final ZoneId zone;
    private final ReminderHours hours;
    private final Assumptions assumptions;
    private final Edition edition;

    /** @param edition what the month has, by which messages to groups are spread */
    Forecast(BotConfig config, ReminderHours hours, ZoneId zone, Assumptions assumptions, Edition edition) {
        this.config = config;
        this.zone = zone;
        this.hours = hours;
        this.assumptions = assumptions;
        this.edition = edition;
    }

    /** Each month from the first to the last, both included. */
    SortedMap<YearMonth, MonthCost> months(YearMonth first, YearMonth last) {
        CostBook book = new CostBook(zone, new Spread(edition.quota(), Spread.USUALLY_FROM), first, last);
        Listeners listeners = new Listeners(config.roster(), zone);
        AnswerForecast answers = new AnswerForecast(assumptions, listeners, book);
        PostTimes times = new PostTimes(config.roster(), config.calendar(), hours, zone);
        UnitDays days = new UnitDays(config.roster(), config.calendar());
        ReminderForecast reminders = new ReminderForecast(assumptions, listeners, times, carried(days));
        MorningForecast mornings = new MorningForecast(assumptions, listeners, times, days, zone);
        AppointmentForecast appointments =
                new AppointmentForecast(assumptions, listeners, new AppointmentTimes(times, zone), book);
        EscalationForecast escalations = new EscalationForecast(assumptions, listeners, book);
        LocalDate from = first.minusMonths(LONGEST_MONTHS).atDay(1);
        new ObligationPlanner(config.duties(), config.roster(), config.calendar(), zone, config.sensitivePeriods())
                .plan(from, last.atEndOfMonth())
                .forEach(obligation -> {
                    answers.opened(obligation);
                    reminders.add(obligation, answers);
                    appointments.add(obligation, reminders);
                    mornings.add(obligation);
                    escalations.add(obligation, answers);
                });
        reminders.book(book);
        appointments.book();
        mornings.book(book);
        escalations.book();
        if (assumptions.digests()) {
            new DigestForecast(config, zone).book(first, last, book);
        }
        return book.months();
    }

    /** The openings that a morning digest tells. */
    private BiPredicate<Post, Instant> carried(UnitDays days) {
        return (post, at) -> assumptions.mornings() && days.works(post.unit(), LocalDate.ofInstant(at, zone));
    }

    /** The months of the year with a calendar whose dearest month is the dearest; empty when no year has a calendar. */
    Optional<SortedMap<YearMonth, MonthCost>> dearestYear(Edition edition) {
        SortedSet<Integer> years = years();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<YearMonth, MonthCost> all =
                new TreeMap<>(months(YearMonth.of(years.first(), 1), YearMonth.of(years.last(), 12)));
        all.keySet().removeIf(month -> !years.contains(month.getYear()));
        int dearest = dearest(all, edition).getKey().getYear();
        return Optional.of(all.subMap(YearMonth.of(dearest, 1), YearMonth.of(dearest + 1, 1)));
    }

    /** The month that takes most of the edition's quota; the first of equals. */
    static Map.Entry<YearMonth, MonthCost> dearest(SortedMap<YearMonth, MonthCost> months, Edition edition) {
        return months.entrySet().stream()
                .max(Comparator.<Map.Entry<YearMonth, MonthCost>>comparingDouble(
                                month -> edition.share(month.getValue().total()))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The years that have a calendar of their own. */
    SortedSet<Integer> years() {
        return config.calendar().years();
    }
}
