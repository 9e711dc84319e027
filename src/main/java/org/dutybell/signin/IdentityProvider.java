package org.dutybell.signin;

import java.net.URI;

/** The system that knows people and says who is at the browser. */
public interface IdentityProvider {

    /** Whether it can be asked: without keys nobody can be signed in. */
    boolean isReady();

    /**
     * Where the browser is sent to be told apart.
     *
     * @param back our page to which it comes back, with a code
     * @param state comes back unchanged
     */
    URI page(URI back, String state);

    /** Who came back with this code, which is good once. */
    Identity identify(String code);
}
