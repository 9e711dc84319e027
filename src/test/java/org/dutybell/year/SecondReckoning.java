package org.dutybell.year;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dutybell.year.ReckonedDays.Span;
import org.dutybell.year.ReckonedStaff.Post;

/**
 * What is owed, worked out a second time from bot-config as it is written, in the simplest way and with none of the
 * product's own code: so that a mistake in one of the two shows.
 */
final class SecondReckoning {

    private static final int YEARS_FIRST = 2026;
    private static final int YEARS_LAST = 2027;

    private final Path folder;
    private final ReckonedDays days;
    private final ReckonedStaff staff;
    private final Map<String, ReckonedDuty> duties;
    private final Map<String, Sensitive> sensitive = new HashMap<>();

    SecondReckoning(Path folder) {
        this.folder = folder;
        days = new ReckonedDays(folder, YEARS_FIRST, YEARS_LAST);
        staff = new ReckonedStaff(folder);
        Map<String, Written> policies =
                Written.file(folder.resolve("escalation-policies.yaml")).parts("policies").stream()
                        .collect(Collectors.toMap(policy -> policy.text("code"), Function.identity()));
        duties = Written.file(folder.resolve("duties.yaml")).parts("duties").stream()
                .map(duty -> ReckonedDuty.of(duty, policies))
                .collect(Collectors.toMap(ReckonedDuty::code, Function.identity()));
    }

    ReckonedStaff staff() {
        return staff;
    }

    ReckonedDays days() {
        return days;
    }

    ReckonedDuty duty(String code) {
        return Optional.ofNullable(duties.get(code)).orElseThrow();
    }

    /** The name of a drill theme for each month, no two alike in a school year. */
    String theme(Month month) {
        return Written.file(folder.resolve("themes.yaml"))
                .parts("themes")
                .get(month.ordinal())
                .text("name");
    }

    /** A sensitive period was declared, by the usual denser rhythms. */
    void declared(String code, LocalDate from, LocalDate to) {
        sensitive.put(code, new Sensitive(new Span(from, to), Instant.MAX));
    }

    /** It was called off: what had not opened by then is owed no more. */
    void calledOff(String code, Instant at) {
        sensitive.computeIfPresent(code, (same, period) -> new Sensitive(period.days(), at));
    }

    /** All that has opened by that moment and was due after the beginning. */
    List<Owed> owed(Instant beginning, Instant end) {
        return duties.values().stream()
                .flatMap(duty -> windows(duty)
                        .filter(window -> window.due().isAfter(beginning)
                                && !window.opens().isAfter(end))
                        .flatMap(window -> duty.holders(staff).flatMap(post -> owed(duty, post, window))))
                .toList();
    }

    private Stream<Owed> owed(ReckonedDuty duty, Post post, Window window) {
        return duty.targets(post, staff)
                .map(target -> new Owed(
                        duty.code(),
                        post.code(),
                        target,
                        window.opens(),
                        window.due(),
                        window.due().plus(duty.grace()),
                        window.sensitive()));
    }

    private Stream<Window> windows(ReckonedDuty duty) {
        return Stream.concat(usual(duty), sensitive.values().stream().flatMap(period -> added(duty, period)));
    }

    private Stream<Window> usual(ReckonedDuty duty) {
        if (duty.rhythm().equals("key-day")) {
            return keyDays(duty);
        }
        return spans(duty.rhythm()).flatMap(span -> window(duty, partOfYear(duty, span), false));
    }

    private Stream<Window> added(ReckonedDuty duty, Sensitive period) {
        String denser = duty.denser();
        return denser == null
                ? Stream.empty()
                : spans(denser)
                        .map(span -> span.within(period.days()))
                        .flatMap(span -> window(duty, span, true))
                        .filter(window -> window.opens().isBefore(period.until()));
    }

    /** From the first day that counts to the last one. */
    private Stream<Window> window(ReckonedDuty duty, Span span, boolean added) {
        List<LocalDate> counted = days.in(span, duty.follows());
        return counted.isEmpty()
                ? Stream.empty()
                : Stream.of(new Window(
                        counted.get(0)
                                .atTime(duty.opensAt())
                                .atZone(YearClock.ZONE)
                                .toInstant(),
                        counted.get(counted.size() - 1)
                                .atTime(duty.dueAt())
                                .atZone(YearClock.ZONE)
                                .toInstant(),
                        added));
    }

    private Stream<Window> keyDays(ReckonedDuty duty) {
        long before =
                duty.written().find("opens-days-before").map(Long::parseLong).orElse(0L);
        return duty.written().texts("key-days").stream()
                .flatMap(code -> years().mapToObj(year -> days.keyDay(code, year)))
                .map(day -> new Window(
                        day.minusDays(before)
                                .atTime(duty.opensAt())
                                .atZone(YearClock.ZONE)
                                .toInstant(),
                        day.atTime(duty.dueAt()).atZone(YearClock.ZONE).toInstant(),
                        false));
    }

    private static Span partOfYear(ReckonedDuty duty, Span span) {
        int year = span.from().getYear();
        return new Span(
                duty.written().find("from").map(day -> in(span, year, day)).orElse(span.from()),
                duty.written().find("to").map(day -> in(span, year, day)).orElse(span.to()));
    }

    private static LocalDate in(Span span, int year, String monthAndDay) {
        LocalDate day = LocalDate.parse(year + "-" + monthAndDay);
        return day.isBefore(span.from()) ? day.plusYears(1) : day;
    }

    private Stream<Span> spans(String rhythm) {
        return switch (rhythm) {
            case "school-day" -> allDays().map(day -> new Span(day, day));
            case "week" ->
                allDays()
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                        .map(day -> new Span(day, day.plusDays(6)));
            case "half-month" ->
                months(1)
                        .flatMap(month -> Stream.of(
                                new Span(month.from(), month.from().plusDays(14)),
                                new Span(month.from().plusDays(15), month.to())));
            case "event" -> Stream.empty();
            case "month" -> months(1);
            case "quarter" -> months(3);
            case "half-year" -> months(6);
            case "year" -> months(12);
            case "term" -> days.terms();
            case "school-year" ->
                IntStream.rangeClosed(YEARS_FIRST - 1, YEARS_LAST)
                        .mapToObj(year -> new Span(
                                LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year + 1, Month.AUGUST, 31)));
            default -> throw new AssertionError("The second reckoning does not know the rhythm " + rhythm + " yet");
        };
    }

    private static Stream<LocalDate> allDays() {
        return new Span(LocalDate.of(YEARS_FIRST, 1, 1), LocalDate.of(YEARS_LAST, 12, 31)).days();
    }

    private static IntStream years() {
        return IntStream.rangeClosed(YEARS_FIRST, YEARS_LAST);
    }

    private static Stream<Span> months(int many) {
        return years().boxed()
                .flatMap(year -> IntStream.iterate(1, month -> month <= 12, month -> month + many)
                        .mapToObj(month -> new Span(
                                LocalDate.of(year, month, 1),
                                YearMonth.of(year, month).plusMonths(many - 1L).atEndOfMonth())));
    }

    /**
     * One thing that is owed.
     *
     * @param target code of a school; may be empty
     * @param missed when it is a miss
     * @param sensitive whether a sensitive period added it
     */
    record Owed(
            String duty, String post, String target, Instant opens, Instant due, Instant missed, boolean sensitive) {}

    private record Window(Instant opens, Instant due, boolean sensitive) {}

    private record Sensitive(Span days, Instant until) {}
}
