package org.dutybell.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyVersion;
import org.springframework.stereotype.Component;

/** Rows as views, with the duty they belong to. */
@Component
class ObligationViews {

    private final Duties duties;

    ObligationViews(Duties duties) {
        this.duties = duties;
    }

    ObligationView of(Obligation row) {
        return of(List.of(row)).get(0);
    }

    List<ObligationView> of(Collection<Obligation> rows) {
        Map<Long, DutyVersion> versions =
                duties.versions(rows.stream().map(Obligation::dutyVersionId).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.view(duty(versions, row))).toList();
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
