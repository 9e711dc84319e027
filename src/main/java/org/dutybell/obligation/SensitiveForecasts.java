package org.dutybell.obligation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.duty.Burdens;
import org.dutybell.duty.Duties;
import org.dutybell.duty.DutyVersion;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a sensitive period will change, with everything that is stored now. */
@Service
public class SensitiveForecasts {

    private final Duties duties;
    private final Organisation organisation;
    private final Calendars calendars;
    private final SensitivePeriods sensitive;
    private final Burdens burdens;
    private final ZoneId zone;

    SensitiveForecasts(
            Duties duties,
            Organisation organisation,
            Calendars calendars,
            SensitivePeriods sensitive,
            Burdens burdens,
            ZoneId zone) {
        this.duties = duties;
        this.organisation = organisation;
        this.calendars = calendars;
        this.sensitive = sensitive;
        this.burdens = burdens;
        this.zone = zone;
    }

    /** What is added when it is declared now; what would be due before now is not owed any more. */
    @Transactional(readOnly = true)
    public SensitiveForecast declaring(SensitivePeriod period, Instant now) {
        return difference(period, one -> one.window().due().isAfter(now));
    }

    /** What is taken back when it is cancelled now: what has not opened and no other period asks for. */
    @Transactional(readOnly = true)
    public SensitiveForecast cancelling(SensitivePeriod period, Instant now) {
        return difference(period, one -> one.window().opens().isAfter(now));
    }

    private SensitiveForecast difference(SensitivePeriod period, Predicate<PlannedObligation> counts) {
        List<SensitivePeriod> others = sensitive.inForce().stream()
                .filter(other -> !other.code().equals(period.code()))
                .toList();
        return new SensitiveDifference(
                        duties.current().stream().map(DutyVersion::duty).toList(),
                        organisation.roster(),
                        calendars.current(),
                        burdens.current(),
                        zone)
                .of(period, others, counts);
    }
}
