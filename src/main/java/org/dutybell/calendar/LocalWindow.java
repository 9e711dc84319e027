package org.dutybell.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** A window by the clock on the wall. */
record LocalWindow(Period period, LocalDateTime opens, LocalDateTime due) {

    LocalWindow(Period period, LocalDate opens, LocalDate due, LocalTime opensAt, LocalTime dueAt) {
        this(period, opens.atTime(opensAt), due.atTime(dueAt));
    }

    boolean opensWithin(LocalDate from, LocalDate to) {
        LocalDate day = opens.toLocalDate();
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * The same window as instants. An hour that is left out when clocks are put forward moves a time that lies in it, past
     * the due time perhaps; then the window keeps its length. Of an hour that comes twice the first is meant.
     */
    Window in(ZoneId zone) {
        Instant begins = opens.atZone(zone).toInstant();
        Instant ends = due.atZone(zone).toInstant();
        return new Window(period, begins, ends.isAfter(begins) ? ends : begins.plus(Duration.between(opens, due)));
    }
}
