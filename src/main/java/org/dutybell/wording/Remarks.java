package org.dutybell.wording;

import org.dutybell.obligation.ObligationView;

/** What other modules have to add below the line of an obligation in a message. */
public interface Remarks {

    /** Markdown; empty when there is nothing to add. */
    String about(ObligationView obligation, Speaker speaker);
}
