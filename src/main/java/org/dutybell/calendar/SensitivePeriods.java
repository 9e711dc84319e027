package org.dutybell.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The sensitive periods that were declared. What changes here tells {@link SensitivePeriodsChanged} in its transaction. */
public interface SensitivePeriods {

    /** All there ever were, cancelled ones too, the latest first. */
    List<DeclaredPeriod> all();

    /** Those that are not cancelled, past ones too: what was planned for them stays owed. */
    List<SensitivePeriod> inForce();

    /** The one with this code, cancelled or not. */
    Optional<DeclaredPeriod> byCode(String code);

    /**
     * Declares a period.
     *
     * @param period its code is empty when it is to be given one
     * @param by who declares it, in words
     * @return the period with its code; empty when one of this code or, on some of these days, of this name holds already,
     *     and nothing was done
     */
    Optional<SensitivePeriod> declare(SensitivePeriod period, String by, Instant now);

    /**
     * Cancels one: what it added and has not opened is owed no more, everything else stays.
     *
     * @param by who cancels it, in words
     * @param reason why
     * @param today the day in the bureau's zone
     */
    Cancelled cancel(String code, String by, String reason, Instant now, LocalDate today);

    /** What came of cancelling. */
    enum Cancelled {
        /** It is cancelled now. */
        DONE,
        /** It was cancelled before; nothing was changed. */
        BEFORE,
        /** Its last day is over; nothing was changed. */
        OVER,
        /** There is none of that code. */
        UNKNOWN
    }
}
