package org.dutybell.draft;

/** A file that cannot be read as a list. The message is one line: what was found, what is allowed, what to do. */
public final class ListRefused extends Exception {

    private static final long serialVersionUID = 1L;

    ListRefused(String found, String allowed) {
        super(found + "; allowed: " + allowed);
    }
}
