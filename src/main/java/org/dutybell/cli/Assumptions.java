package org.dutybell.cli;

import org.dutybell.notification.Destination;
import org.dutybell.notification.Way;

/**
 * What a forecast takes for granted about people. Shares are from 0 to 1.
 *
 * @param missed share of the obligations that is missed
 * @param answered share of the open ones, less those that will be missed, that is answered after each reminder and before
 *     the next; the rest is answered after the last
 * @param late share of the missed ones still open that is answered after each escalation step
 * @param messagesPerAnswer messages a person writes for one obligation
 * @param webhooks whether groups have a webhook robot; if not, the API sends
 * @param todos whether leaders get a to-do for each of their obligations
 * @param cards whether reminders are cards with buttons
 * @param digests whether leaders get a weekly digest
 * @param mornings whether the places where posts are reminded get a morning digest
 * @param appointments share of those asked to set an appointment that do
 * @param calendar whether an appointment becomes an event in the calendar
 * @param groupsKnown whether the app's robot can write to groups beside their webhook robots, so that what calls nobody is spread
 * @param onPage whether routine answers are given on the phone page, which costs nothing, as in saver mode; then there are no cards
 */
record Assumptions(
        double missed,
        double answered,
        double late,
        double messagesPerAnswer,
        boolean webhooks,
        boolean todos,
        boolean cards,
        boolean digests,
        boolean mornings,
        double appointments,
        boolean calendar,
        boolean groupsKnown,
        boolean onPage) {

    static final String MISSED = "0.05";
    static final String ANSWERED = "0.5";
    static final String LATE = "0.5";
    static final String MESSAGES_PER_ANSWER = "1";
    static final String APPOINTMENTS = "1";

    /** Without morning digests; each who is asked sets an appointment. */
    Assumptions(
            double missed,
            double answered,
            double late,
            double messagesPerAnswer,
            boolean webhooks,
            boolean todos,
            boolean cards,
            boolean digests) {
        this(
                missed,
                answered,
                late,
                messagesPerAnswer,
                webhooks,
                todos,
                cards,
                digests,
                false,
                Double.parseDouble(APPOINTMENTS),
                true,
                true,
                false);
    }

    /** Those of every option that is not given. */
    static Assumptions defaults() {
        return new Assumptions(
                Double.parseDouble(MISSED),
                Double.parseDouble(ANSWERED),
                Double.parseDouble(LATE),
                Double.parseDouble(MESSAGES_PER_ANSWER),
                true,
                true,
                false,
                true);
    }

    /** With all answers on the phone page. */
    Assumptions onThePage() {
        return new Assumptions(
                missed,
                answered,
                late,
                messagesPerAnswer,
                webhooks,
                todos,
                false,
                digests,
                mornings,
                appointments,
                calendar,
                groupsKnown,
                true);
    }

    /** The chance that an obligation is still open after so many reminders. */
    double openAfter(int reminders) {
        return missed + (1 - missed) * Math.pow(1 - answered, reminders);
    }

    /** The chance that an obligation is missed and not made good so many escalations later. */
    double stillMissed(int escalations) {
        return missed * Math.pow(1 - late, escalations);
    }

    /** Whether a message that calls nobody may go there either way, by a message or by a call. */
    boolean isSpread(Destination destination) {
        return webhooks && groupsKnown && destination instanceof Destination.ToChat;
    }

    /** How a message that is no card goes there. */
    Way messageTo(Destination destination) {
        if (destination instanceof Destination.ToChat) {
            return webhooks ? Way.GROUP_WEBHOOK : Way.GROUP_API;
        }
        return Way.PRIVATE;
    }
}
