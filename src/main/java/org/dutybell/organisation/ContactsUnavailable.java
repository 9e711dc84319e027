package org.dutybell.organisation;

/** The address book could not be had; the message says why and what to do. */
public class ContactsUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public ContactsUnavailable(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
