package org.dutybell.calendar;

/** The stored calendar. */
public interface Calendars {

    /** The calendar as stored now. */
    BureauCalendar current();

    /** Replaces the stored calendar by this one, in the caller's transaction. */
    void replaceWith(BureauCalendar calendar);
}
