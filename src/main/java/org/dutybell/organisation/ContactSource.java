package org.dutybell.organisation;

import java.util.List;
import java.util.Optional;

/** The address book as DingTalk shows it to the app. Implemented by the DingTalk package; calls are free of quota. */
public interface ContactSource {

    /** Everybody the app may see; takes as long as the network does, so never call it inside a transaction. */
    Fetched all() throws ContactsUnavailable;

    /** @param mobile eleven digits */
    Optional<Contact> byMobile(String mobile) throws ContactsUnavailable;

    Optional<Contact> byUnionId(String unionId) throws ContactsUnavailable;

    /**
     * An address book.
     *
     * @param contacts each user id once
     * @param remark what could not be seen, and what to do about it; empty when all could
     */
    record Fetched(List<Contact> contacts, String remark) {

        public Fetched {
            contacts = List.copyOf(contacts);
        }
    }
}
