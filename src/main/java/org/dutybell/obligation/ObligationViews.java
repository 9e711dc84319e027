package org.dutybell.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.calendar.DeclaredPeriod;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows as views, with the duty they belong to. */
@Component
class ObligationViews {

    private final Duties duties;
    private final SensitivePeriods sensitive;
    private final ThemeNames themes;

    ObligationViews(Duties duties, SensitivePeriods sensitive, ThemeNames themes) {
        this.duties = duties;
        this.sensitive = sensitive;
        this.themes = themes;
    }

    ObligationView of(Obligation row) {
        return of(List.of(row)).get(0);
    }

    List<ObligationView> of(Collection<Obligation> rows) {
        Map<Long, DutyVersion> versions =
                duties.versions(rows.stream().map(Obligation::dutyVersionId).collect(Collectors.toSet()));
        Map<String, SensitivePeriod> periods = periods(rows);
        Map<Long, List<String>> named = themes.of(rows.stream()
                .filter(row -> duty(versions, row).evidence().theme() != null)
                .map(Obligation::id)
                .toList());
        return rows.stream()
                .map(row -> row.view(
                        duty(versions, row),
                        period(periods, row.sensitivePeriod()),
                        named.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** By code, cancelled ones too; asked for only when a row has one. */
    private Map<String, SensitivePeriod> periods(Collection<Obligation> rows) {
        return rows.stream().allMatch(row -> row.sensitivePeriod() == null)
                ? Map.of()
                : sensitive.all().stream()
                        .map(DeclaredPeriod::period)
                        .collect(Collectors.toMap(SensitivePeriod::code, Function.identity()));
    }

    private static @Nullable SensitivePeriod period(Map<String, SensitivePeriod> periods, @Nullable String code) {
        return code == null ? null : periods.get(code);
    }

    private static Duty duty(Map<Long, DutyVersion> versions, Obligation row) {
        DutyVersion version = versions.get(row.dutyVersionId());
        if (version == null) {
            throw new IllegalStateException("Obligation " + row.id() + " belongs to duty version " + row.dutyVersionId()
                    + ", which is missing");
        }
        return version.duty();
    }
}
