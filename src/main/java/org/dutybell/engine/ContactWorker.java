package org.dutybell.engine;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dutybell.organisation.ContactSync;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches the address book on a thread of its own, because a thousand calls take minutes. Each tick wakes it; whether it
 * is time, a row says.
 */
@Component
class ContactWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ContactWorker.class);

    private final ContactSync contacts;
    private final Clock clock;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "dutybell-contacts"));

    ContactWorker(ContactSync contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Several wakes while it works are one. */
    void wake() {
        if (!thread.isShutdown() && waiting.compareAndSet(false, true)) {
            thread.execute(this::fetch);
        }
    }

    private void fetch() {
        try {
            contacts.runIfDue(clock.instant());
        } catch (RuntimeException failed) {
            LOG.error("The address book could not be fetched; the next tick takes it up again", failed);
        } finally {
            waiting.set(false);
        }
    }

    /** Breaks off: what was fetched halfway is fetched again. */
    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
