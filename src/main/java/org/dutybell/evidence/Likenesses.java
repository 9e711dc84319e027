package org.dutybell.evidence;

import java.util.List;

/** Finds pictures again, over all units and terms. */
public interface Likenesses {

    /**
     * Those of other messages that are the same file as this one or look alike, also in a mirror: the nearest first, of
     * equally near ones the oldest. Whichever was received first: which of two is asked about is for the caller to say.
     */
    List<Likeness> of(StoredFile picture);
}
