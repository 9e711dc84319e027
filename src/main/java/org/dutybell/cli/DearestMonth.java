package org.dutybell.cli;

import java.time.YearMonth;
import java.util.Optional;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Edition;

/** The dearest month of the calendar's years against what an edition gives, in one line. */
record DearestMonth(YearMonth month, Cost cost, Edition edition) {

    /** Empty when no year has a calendar. */
    static Optional<DearestMonth> of(Forecast forecast, Edition edition) {
        return forecast.dearestYear(edition)
                .map(months -> Forecast.dearest(months, edition))
                .map(dearest ->
                        new DearestMonth(dearest.getKey(), dearest.getValue().total(), edition));
    }

    boolean fits() {
        return edition.covers(cost);
    }

    String line() {
        String found = "the dearest month is %s with %d of %d API calls and %d of %d messages"
                .formatted(
                        month,
                        cost.calls(),
                        edition.quota().calls(),
                        cost.messages(),
                        edition.quota().messages());
        return fits()
                ? "quota: " + found + "; it fits the " + edition.code() + " edition"
                : "warning: %s, which does not fit the %s edition; needed: %s; 'quota' says what for"
                        .formatted(found, edition.code(), needed(cost));
    }

    /** The edition that a month needs. */
    static String needed(Cost month) {
        return Edition.smallestFor(month)
                .map(Edition::code)
                .orElse("professional and more: an add-on pack, or fewer messages");
    }
}
