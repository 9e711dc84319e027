package org.dutybell.integrity;

import java.util.List;

/** What was found about pictures. For pages only: it never stands in a message to a group. */
public interface Signals {

    /** Those about pictures of this obligation, other units first. */
    List<Signal> of(long obligationId);
}
