package org.dutybell.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bureau's working days: what is given first, then what is published or fixed by law, then the weekday. */
final class WorkingDays {

    private final Map<LocalDate, DayOverride> given;
    private final Set<Integer> givenYears;

    WorkingDays(List<DayOverride> overrides, Set<Integer> givenYears) {
        this.given = overrides.stream().collect(Collectors.toMap(DayOverride::date, Function.identity()));
        this.givenYears = givenYears;
    }

    boolean contains(LocalDate day) {
        DayOverride override = override(day);
        return override == null ? isWeekday(day) : !override.off();
    }

    private @Nullable DayOverride override(LocalDate day) {
        DayOverride said = given.get(day);
        return said != null || givenYears.contains(day.getYear())
                ? said
                : StatutoryDays.of(day.getYear()).on(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
