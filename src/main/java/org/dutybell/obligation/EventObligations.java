package org.dutybell.obligation;

import java.time.Instant;
import java.util.List;

/** What is owed because something has happened. Each command is part of its caller's transaction. */
public interface EventObligations {

    /**
     * Lets the posts of that unit owe what the duties in force say; the next tick opens it. A second time is harmless.
     *
     * @param what as in {@link org.dutybell.calendar.Occasion.Event}
     * @param unit code of the unit where it happened
     * @param event the code of what happened: their period
     * @param at from when they count
     */
    void impose(String what, String unit, String event, Instant at);

    /** What is owed, or was, because of it, in the order of the due times; without what has not opened. */
    List<ObligationView> of(String unit, String event);

    /**
     * It has not happened after all: what is still owed ends as waived with the reason beside it, what has not opened opens to end so.
     *
     * @param person code of who says so
     * @param reason in their words
     * @param messageId the message they said it with
     * @return what has ended
     */
    List<ObligationView> end(String unit, String event, String person, String reason, String messageId, Instant now);
}
