package org.dutybell.signin;

/** Who is at the browser, as far as the provider could tell. */
public sealed interface Identity {

    /** @param userId the id under which the organisation's roster knows people of this provider */
    record Known(String userId) implements Identity {}

    /** Somebody who is not of the organisation. */
    record Stranger() implements Identity {}

    /** A code that was used before, is too old or was made up; signing in again helps. */
    record Stale() implements Identity {}

    /** @param reason why the provider could not be asked; without secrets */
    record Unavailable(String reason) implements Identity {}
}
