package org.dutybell.access;

import java.time.Instant;

/** What people may, asked for anew with each request, so that a role that is taken away is gone at once. */
public interface Accesses {

    /**
     * That of a signed-in person or account.
     *
     * @param who as in {@link Access#who}; somebody unknown may nothing
     */
    Access of(String who, Instant now);
}
