package org.dutybell.calendar;

import com.tyme.holiday.LegalHoliday;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of a year that nobody gave: as published, where the library knows them, else the days fixed by the national
 * regulation on holidays in force since 2025, computed from the lunar calendar and the solar terms. Make-up workdays are
 * known of published years only.
 */
public final class StatutoryDays {

    private static final Map<Integer, StatutoryDays> YEARS = new ConcurrentHashMap<>();

    private final Map<LocalDate, DayOverride> days;
    private final boolean provisional;

    private StatutoryDays(List<DayOverride> days, boolean provisional) {
        this.days =
                days.stream().collect(Collectors.toMap(DayOverride::date, Function.identity(), (one, other) -> one));
        this.provisional = provisional;
    }

    /** Those of a year. */
    public static StatutoryDays of(int year) {
        return YEARS.computeIfAbsent(year, StatutoryDays::compute);
    }

    private static StatutoryDays compute(int year) {
        return isPublished(year) ? new StatutoryDays(published(year), false) : new StatutoryDays(byLaw(year), true);
    }

    /** Whether the year's arrangement is not known, so that days may move and make-up workdays are missing. */
    public boolean provisional() {
        return provisional;
    }

    /** All of them, in order. */
    public List<DayOverride> list() {
        return days.keySet().stream().sorted().map(days::get).toList();
    }

    @Nullable
    DayOverride on(LocalDate day) {
        return days.get(day);
    }

    /** Some days of a year are published with the year after or before it; Labour Day comes with the year itself. */
    private static boolean isPublished(int year) {
        return published(LocalDate.of(year, Month.MAY, 1)).isPresent();
    }

    private static List<DayOverride> published(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .flatMap(day -> published(day).stream())
                .toList();
    }

    private static Optional<DayOverride> published(LocalDate day) {
        LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return Optional.ofNullable(holiday).map(found -> new DayOverride(day, found.getName(), !found.isWork()));
    }

    private static List<DayOverride> byLaw(int year) {
        List<DayOverride> days = new ArrayList<>();
        days.addAll(days("元旦", LocalDate.of(year, 1, 1), 1));
        // New Year's Eve to the third day
        days.addAll(days("春节", lunar(year, 1, 1).minusDays(1), 4));
        days.addAll(days("清明节", date(SolarTerm.fromName(year, "清明").getSolarDay()), 1));
        days.addAll(days("劳动节", LocalDate.of(year, 5, 1), 2));
        days.addAll(days("端午节", lunar(year, 5, 5), 1));
        days.addAll(days("中秋节", lunar(year, 8, 15), 1));
        days.addAll(days("国庆节", LocalDate.of(year, 10, 1), 3));
        return days;
    }

    private static List<DayOverride> days(String name, LocalDate first, int count) {
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(count)
                .map(day -> new DayOverride(day, name, true))
                .toList();
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
