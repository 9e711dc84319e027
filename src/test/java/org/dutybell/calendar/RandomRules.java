package org.dutybell.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Calendars and rules drawn by lot; the same seed gives the same. */
public final class RandomRules {

    private static final List<String> CRONS =
            List.of("0 30 8 ? * MON", "0 0 7 1,15 * ?", "0 15 9 L * ?", "0 0 6,18 * * *");
    private static final List<String> DAYS = List.of("day 1", "day 25", "day -3", "counted day 4", "day 20 of month 2");

    private final Random random;

    public RandomRules(long seed) {
        random = new Random(seed);
    }

    /** Any rhythm but AFTER and EVENT, with whatever goes with it. */
    public WindowRule rule() {
        Rhythm[] all = Rhythm.values();
        Rhythm rhythm = all[random.nextInt(all.length - 2)];
        boolean year = rhythm == Rhythm.YEAR || rhythm == Rhythm.SCHOOL_YEAR;
        return new WindowRule(
                rhythm,
                one(List.of(DayKind.values())),
                LocalTime.of(random.nextInt(12), random.nextInt(60)),
                LocalTime.of(12 + random.nextInt(12), random.nextInt(60)),
                year ? MonthDay.of(rhythm == Rhythm.YEAR ? 2 : 11, 20) : null,
                year ? MonthDay.of(rhythm == Rhythm.YEAR ? 10 : 5, 31) : null,
                rhythm == Rhythm.KEY_DAY ? List.of("a", "b", "c") : List.of(),
                rhythm == Rhythm.KEY_DAY || rhythm == Rhythm.ONCE ? random.nextInt(40) : 0,
                days(),
                occasion(rhythm));
    }

    /** Two years with holidays drawn by lot, terms, a school of its own and closures. */
    public BureauCalendar calendar(List<DayOverride> holidays) {
        LocalDate day = day();
        return new BureauCalendar(
                holidays,
                List.of(),
                List.of(
                        new Term("1", LocalDate.of(2026, 9, 1).plusDays(random.nextInt(9)), LocalDate.of(2027, 1, 20)),
                        new Term(
                                "2",
                                LocalDate.of(2027, 2, 20),
                                LocalDate.of(2027, 7, 10).minusDays(random.nextInt(9)))),
                List.of(keyDay("a", "last monday of 03"), keyDay("b", "02-29"), keyDay("c", "01-01")),
                List.of(new SchoolCalendar(
                        "own",
                        "own",
                        List.of("school-11"),
                        List.of(new Term("own", LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 30))))),
                List.of(
                        new SchoolDayChange("school-01", day, day.plusDays(random.nextInt(20)), false, "closed"),
                        new SchoolDayChange("", day.minusDays(9), day.minusDays(8), true, "held")));
    }

    /** A day of 2026 or 2027. */
    public LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(730));
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private @Nullable WindowDays days() {
        if (random.nextBoolean()) {
            return null;
        }
        return new WindowDays(
                random.nextBoolean() ? null : new PeriodDay(one(DAYS)),
                random.nextBoolean() ? null : new PeriodDay(one(DAYS)),
                random.nextBoolean() ? null : one(List.of(DueDayPolicy.values())));
    }

    private @Nullable Occasion occasion(Rhythm rhythm) {
        return switch (rhythm) {
            case ONCE -> new Occasion.Once(day());
            case CRON ->
                new Occasion.Cron(
                        one(CRONS),
                        random.nextBoolean() ? null : new Within(one(List.of("PT4H", "P3D", "2 working-days"))));
            default -> null;
        };
    }

    private static KeyDay keyDay(String code, String rule) {
        return new KeyDay(code, code, KeyDayRule.parse(rule).orElseThrow());
    }
}
