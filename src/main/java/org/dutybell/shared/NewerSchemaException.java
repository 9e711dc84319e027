package org.dutybell.shared;

/** The database was written by a newer release. */
class NewerSchemaException extends RuntimeException {

    private final String found;
    private final String newestKnown;

    NewerSchemaException(String found, String newestKnown) {
        super("Database schema is at version " + found + ", the newest known here is " + newestKnown);
        this.found = found;
        this.newestKnown = newestKnown;
    }

    String found() {
        return found;
    }

    String newestKnown() {
        return newestKnown;
    }
}
