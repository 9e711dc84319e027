package org.dutybell.sandbox.office;

import java.util.List;

/**
 * An event of the calendar.
 *
 * @param id event id
 * @param organizer union id
 * @param summary title
 * @param start date, or time with offset
 * @param end date, or time with offset
 * @param place name of the place; may be empty
 * @param attendees union ids
 */
public record Appointment(
        String id, String organizer, String summary, String start, String end, String place, List<String> attendees) {

    public Appointment {
        attendees = List.copyOf(attendees);
    }

    Appointment withAttendees(List<String> all) {
        return new Appointment(id, organizer, summary, start, end, place, all);
    }

    /** With what is passed; what is empty stays as it is. */
    Appointment changed(String newSummary, String newStart, String newEnd, String newPlace) {
        return new Appointment(
                id,
                organizer,
                newSummary.isEmpty() ? summary : newSummary,
                newStart.isEmpty() ? start : newStart,
                newEnd.isEmpty() ? end : newEnd,
                newPlace,
                attendees);
    }

    boolean concerns(String unionId) {
        return organizer.equals(unionId) || attendees.contains(unionId);
    }
}
