package org.dutybell.organisation;

/** The stored organisation. */
public interface Organisation {

    /** The organisation as stored now. */
    Roster roster();

    /** Replaces the stored organisation by this one, in the caller's transaction. */
    void replaceWith(Roster roster);
}
