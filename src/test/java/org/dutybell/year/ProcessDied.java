package org.dutybell.year;

/** The process is gone: no pass catches it, a transaction that was open is rolled back, what was committed stays. */
final class ProcessDied extends Error {

    private static final long serialVersionUID = 1L;

    ProcessDied(String where) {
        super(where);
    }
}
