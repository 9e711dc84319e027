package org.dutybell.checkin;

/** Threads that work on received messages at once. */
interface InboxWorkers {

    /**
     * Runs the task soon, after earlier tasks with the same key; drops it when too many are waiting, because the pass
     * picks up what was dropped.
     */
    void submit(String key, Runnable task);
}
