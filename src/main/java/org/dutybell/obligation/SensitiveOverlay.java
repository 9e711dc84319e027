package org.dutybell.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.Windows;
import org.dutybell.duty.Duty;

/**
 * What sensitive periods add to the usual rhythm. The usual window of a period wins over an added one of the same period;
 * of several added ones the one that opens first wins, then the one that is due first, then that of the period whose code
 * comes first. So nothing is owed twice, in whatever order they were declared.
 */
final class SensitiveOverlay {

    private static final Comparator<Occurrence> FIRST = Comparator.comparing(
                    (Occurrence one) -> one.window().opens())
            .thenComparing(one -> one.window().due())
            .thenComparing(Occurrence::sensitivePeriod, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A usual window of the same period opens at most this long before or after: a key day's opens up to 90 days before. */
    private static final int LONGEST_DAYS = 100;

    private final List<SensitivePeriod> periods;
    private final Windows windows;
    private final ZoneId zone;

    SensitiveOverlay(List<SensitivePeriod> periods, Windows windows, ZoneId zone) {
        this.periods = List.copyOf(periods);
        this.windows = windows;
        this.zone = zone;
    }

    /** What is added for a duty at a place and opens on a day in the range, both ends included. */
    Stream<Occurrence> added(Duty duty, String place, LocalDate from, LocalDate to) {
        Collection<Occurrence> candidates = candidates(duty, place);
        if (candidates.isEmpty()) {
            return Stream.empty();
        }
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Set<String> usual = usual(duty, place, from, to);
        return candidates.stream()
                .filter(one -> !one.window().opens().isBefore(first)
                        && one.window().opens().isBefore(end))
                .filter(one -> !usual.contains(one.window().period().code()));
    }

    /** One for each period, chosen before the range is looked at: so that planning in pieces gives the same. */
    private Collection<Occurrence> candidates(Duty duty, String place) {
        Map<String, Occurrence> chosen = new HashMap<>();
        for (SensitivePeriod period : periods) {
            period.denser(duty.code(), duty.denser())
                    .flatMap(rule -> windows.inside(rule, place, period.from(), period.to()))
                    .map(window -> new Occurrence(window, period.code()))
                    .forEach(one -> chosen.merge(
                            one.window().period().code(), one, (a, b) -> FIRST.compare(a, b) <= 0 ? a : b));
        }
        return chosen.values();
    }

    private Set<String> usual(Duty duty, String place, LocalDate from, LocalDate to) {
        return windows.opening(duty.window(), place, from.minusDays(LONGEST_DAYS), to.plusDays(LONGEST_DAYS))
                .map(window -> window.period().code())
                .collect(Collectors.toSet());
    }
}
