package org.dutybell.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.StandIns;
import org.jspecify.annotations.Nullable;

/** What the bureau announces in the course of the year: sensitive periods, one of them called off, and who is away. */
final class Announcements {

    private static final Duration MORNING = Duration.ofHours(10);

    private final List<Announcement> coming = new ArrayList<>();

    Announcements(SecondReckoning rules, LocalDate first) {
        LocalDate monday = first.plusDays(27);
        sensitive(rules, "flood-watch", monday, monday.plusDays(12), null);
        LocalDate later = first.plusDays(45);
        sensitive(rules, "called-off", later, later.plusDays(20), later.plusDays(9));
        sensitive(rules, "two-sessions", LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 13), null);
        away(rules, "school03", "school-03/deputy-headmaster", first.plusDays(14), first.plusDays(24));
        away(rules, "lin", "leadership/safety-lead", first.plusDays(40), first.plusDays(54));
        away(rules, "again", "school-03/deputy-headmaster", LocalDate.of(2027, 4, 12), LocalDate.of(2027, 4, 23));
        coming.sort(Comparator.comparing(Announcement::at));
    }

    private void sensitive(
            SecondReckoning rules, String code, LocalDate from, LocalDate to, @Nullable LocalDate calledOff) {
        SensitivePeriod period = new SensitivePeriod(code, code, from, to, "上级通知", false, List.of());
        on(from.minusDays(6), (bureau, now) -> {
            assertThat(bureau.bean(SensitivePeriods.class).declare(period, "秦志强", now))
                    .isPresent();
            rules.declared(code, from, to);
        });
        if (calledOff != null) {
            on(calledOff, (bureau, now) -> {
                bureau.bean(SensitivePeriods.class).cancel(code, "秦志强", "上级通知解除", now, calledOff);
                rules.calledOff(code, now);
            });
        }
    }

    private void away(SecondReckoning rules, String code, String post, LocalDate from, LocalDate to) {
        String person = rules.staff().holder(post, from).orElseThrow();
        rules.staff().isAway(person, from, to);
        on(
                from.minusDays(3),
                (bureau, now) -> bureau.bean(StandIns.class)
                        .enter(new Absence(person, from, to, "外出培训 " + code), "console", now));
    }

    private void on(LocalDate day, Deed deed) {
        coming.add(new Announcement(morning(day), deed));
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(YearClock.ZONE).toInstant().plus(MORNING);
    }

    Optional<Instant> next() {
        return coming.stream().findFirst().map(Announcement::at);
    }

    void make(YearBureau bureau, Instant now) {
        while (!coming.isEmpty() && !coming.get(0).at().isAfter(now)) {
            coming.remove(0).deed().on(bureau, now);
        }
    }

    private interface Deed {
        void on(YearBureau bureau, Instant now);
    }

    private record Announcement(Instant at, Deed deed) {}
}
