package org.dutybell.duty;

/** The stored estimate of how many minutes duties take. */
public interface Burdens {

    /** As stored now; what is not stored is as usual. */
    Burden current();

    /** Replaces what is stored, in the caller's transaction. */
    void replaceWith(Burden burden);
}
