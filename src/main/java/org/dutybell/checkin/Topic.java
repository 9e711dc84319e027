package org.dutybell.checkin;

import java.util.List;
import org.dutybell.obligation.ObligationView;

/** What the words of a message say about which open obligations they mean. */
sealed interface Topic {

    /** These, and no others fit. */
    record These(List<ObligationView> obligations) implements Topic {}

    /** Several fit; the person must say which. */
    record Among(List<ObligationView> obligations) implements Topic {}

    /** They name something, and nothing open is that. */
    record NoneFits() implements Topic {}

    /**
     * They name nothing.
     *
     * @param possible what they do not speak against
     */
    record Unsaid(List<ObligationView> possible) implements Topic {}
}
