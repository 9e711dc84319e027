package org.dutybell.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.OpeningExceptions;
import org.springframework.stereotype.Component;

/** Answers, when a window opens, whether a standing exception covers it. */
@Component
class StandingExceptions implements OpeningExceptions {

    private final ExceptionRows exceptions;
    private final ZoneId zone;

    StandingExceptions(ExceptionRows exceptions, ZoneId zone) {
        this.exceptions = exceptions;
        this.zone = zone;
    }

    @Override
    public boolean covers(ObligationView opening, Instant now) {
        return exceptions.covers(opening, LocalDate.ofInstant(opening.opens(), zone));
    }
}
