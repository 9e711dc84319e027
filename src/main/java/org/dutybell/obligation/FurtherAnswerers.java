package org.dutybell.obligation;

import java.time.Instant;
import java.util.Set;

/** Modules above this one that know people who may answer as well. It reads stored rows and changes none. */
public interface FurtherAnswerers {

    /** Ids of what this person may answer when it is named by its code or a quote; it is not on the person's list. */
    Set<Long> obligationsOf(String person, Instant now);
}
