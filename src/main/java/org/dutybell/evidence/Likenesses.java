package org.dutybell.evidence;

import java.util.List;

/** Finds pictures again, over all units and terms. */
public interface Likenesses {

    /**
     * Those of other messages that are the same file as this one or look alike, also in a mirror: the nearest first, of
     * equally near ones the oldest. Only pictures received earlier, so that of two the later one is asked about.
     */
    List<Likeness> of(Picture picture);
}
