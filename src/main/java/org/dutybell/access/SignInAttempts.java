package org.dutybell.access;

import java.time.Instant;

/** Counts wrong passwords, over all nodes, so that nobody can try one after the other. */
public interface SignInAttempts {

    /**
     * Whether this one may be looked at: not after 5 wrong passwords for the account or 20 from the address within 15 minutes.
     *
     * @param name of the account
     * @param address network address
     */
    boolean isAllowed(String name, String address, Instant now);

    /** A password was wrong. */
    void failed(String name, String address, Instant now);
}
