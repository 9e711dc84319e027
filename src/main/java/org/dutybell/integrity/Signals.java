package org.dutybell.integrity;

import java.time.Instant;
import java.util.List;

/** What was found about pictures. For pages only: it never stands in a message to a group. */
public interface Signals {

    /** Those about pictures of this obligation, other units first. */
    List<Signal> of(long obligationId);

    /**
     * Records what a person makes of a sign; a later verdict replaces the earlier one.
     *
     * @param by person code or local account
     * @return false when the obligation has no such sign, or the picture is this person's own
     */
    boolean judge(long id, long obligationId, Verdict verdict, String by, Instant now);
}
