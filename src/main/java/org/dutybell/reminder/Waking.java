package org.dutybell.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The times in which one place may be nudged: outside the quiet hours of the days that count. Pure. */
record Waking(QuietHours quiet, Predicate<LocalDate> days, ZoneId zone) {

    /** How far a rest is looked over, in days: longer than any school holidays. */
    static final int REACH = 120;

    /** The rest in which that moment falls; empty when it falls in none, or in one without an end in sight. */
    Optional<Rest> restAt(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        if (spans(day).anyMatch(span -> span.contains(moment))) {
            return Optional.empty();
        }
        Instant from = IntStream.rangeClosed(0, REACH)
                .mapToObj(day::minusDays)
                .flatMap(one -> lastEnd(one, moment).stream())
                .findFirst()
                .orElseGet(() -> day.minusDays(REACH).atStartOfDay(zone).toInstant());
        return IntStream.rangeClosed(0, REACH)
                .mapToObj(day::plusDays)
                .flatMap(one ->
                        spans(one).filter(span -> span.start().isAfter(moment)).map(Span::start))
                .findFirst()
                .map(to -> new Rest(from, to));
    }

    private Optional<Instant> lastEnd(LocalDate day, Instant moment) {
        return spans(day).map(Span::end).filter(end -> !end.isAfter(moment)).max(Instant::compareTo);
    }

    private Stream<Span> spans(LocalDate day) {
        if (!days.test(day)) {
            return Stream.empty();
        }
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant from = day.atTime(quiet.from()).atZone(zone).toInstant();
        Instant to = day.atTime(quiet.to()).atZone(zone).toInstant();
        List<Span> spans = quiet.isNone()
                ? List.of(new Span(begin, end))
                : quiet.crossMidnight()
                        ? List.of(new Span(to, from))
                        : List.of(new Span(begin, from), new Span(to, end));
        return spans.stream().filter(span -> span.start().isBefore(span.end()));
    }

    private record Span(Instant start, Instant end) {

        boolean contains(Instant moment) {
            return !moment.isBefore(start) && moment.isBefore(end);
        }
    }

    /**
     * A time without nudges.
     *
     * @param to excluded
     */
    record Rest(Instant from, Instant to) {

        boolean covers(Instant first, Instant last) {
            return !first.isBefore(from) && !last.isAfter(to);
        }
    }
}
