package org.dutybell.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.dutybell.organisation.Contacts.Standing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Fetches DingTalk's address book: each night, again soon after it has changed, and when somebody asks. The row that says
 * when it was fetched last decides, so a tick that comes twice or late does no harm.
 */
@Service
public class ContactSync {

    private static final Logger LOG = LoggerFactory.getLogger(ContactSync.class);

    /** Changes come in crowds: a whole school is moved. */
    private static final Duration BETWEEN_CHANGES = Duration.ofMinutes(10);

    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final ContactBook book;
    private final ObjectProvider<ContactSource> source;
    private final ContactProperties properties;
    private final ZoneId zone;

    ContactSync(ContactBook book, ObjectProvider<ContactSource> source, ContactProperties properties, ZoneId zone) {
        this.book = book;
        this.source = source;
        this.properties = properties;
        this.zone = zone;
    }

    /** Fetches when it is time to. Takes as long as the network does. */
    public void runIfDue(Instant now) {
        Standing standing = book.standing();
        if (isDue(standing, now)) {
            fetch(standing, now);
        }
    }

    /** Fetches now; how it went is in {@link Contacts#standing()}. */
    public void run(Instant now) {
        fetch(book.standing(), now);
    }

    private boolean isDue(Standing standing, Instant now) {
        LocalTime at = properties.time().orElse(null);
        if (at == null) {
            return false;
        }
        Instant started = standing.startedAt();
        if (started == null || started.isBefore(latest(at, now))) {
            return true;
        }
        if (standing.isUnfinished()) {
            return !now.isBefore(started.plus(AFTER_A_FAILURE));
        }
        return standing.staleSince() != null && !now.isBefore(started.plus(BETWEEN_CHANGES));
    }

    private Instant latest(LocalTime at, Instant now) {
        ZonedDateTime today = now.atZone(zone).with(at);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private void fetch(Standing standing, Instant now) {
        ContactSource dingtalk = source.getIfAvailable();
        if (dingtalk == null || !book.begin(standing, now)) {
            return;
        }
        try {
            book.fetched(dingtalk.all(), now);
        } catch (ContactsUnavailable failed) {
            LOG.warn("DingTalk's address book could not be fetched ({}); what was known of it stays", failed.reason());
            book.failed(failed.reason());
        }
    }

    /** Whether one is kept fresh without being asked. */
    public @Nullable LocalTime nightly() {
        return properties.time().orElse(null);
    }
}
