package org.dutybell.access;

import java.time.Instant;

/**
 * Accounts of those who set the bot up. They work without DingTalk, whose keys are not there at first. None comes with the
 * product: the first is made by a link that only the log of the service has.
 */
public interface LocalAccounts {

    /** Whether nobody can administer yet: there is no account and none of the people is a system admin. */
    boolean isFirstMissing();

    /** Whether there is an account at all. */
    boolean isThereAny();

    /**
     * Makes the link for the first account, good for 24 hours and once; the one before is not good any more.
     *
     * @return the secret in it, of letters and digits
     */
    String link(Instant now);

    /** Whether this is the secret of the link, and the first account is still missing. */
    boolean isGood(String secret, Instant now);

    /**
     * Makes the first account.
     *
     * @param name 3 to 32 of a to z, digits, dot, hyphen and underscore; capitals count as small letters
     * @param password 12 characters to 72 bytes
     */
    Made makeFirst(String secret, String name, String password, Instant now);

    /** Whether there is such an account with this password. Takes the same time when there is none. */
    boolean isRight(String name, String password);

    /**
     * Gives an account another password.
     *
     * @param old its password until now
     * @param password 12 characters to 72 bytes, another one than until now
     */
    Changed change(String name, String old, String password);

    /** What became of a change of the password. */
    enum Changed {
        CHANGED,
        /** There is no such account with this password. */
        WRONG,
        /** Too short, too long, or the one until now. */
        PASSWORD
    }

    /** What became of the first account. */
    enum Made {
        MADE,
        /** The link is wrong, too old or used. */
        LINK,
        NAME,
        PASSWORD
    }
}
