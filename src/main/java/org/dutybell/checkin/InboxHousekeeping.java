package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import org.dutybell.shared.Housekeeping;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Strips what came from DingTalk, as it came, from old rows; our own reading of it stays. */
@Component
@EnableConfigurationProperties(InboxProperties.class)
class InboxHousekeeping implements Housekeeping {

    private static final int BATCH = 200;

    private final InboxRows rows;
    private final InboxProperties properties;

    InboxHousekeeping(InboxRows rows, InboxProperties properties) {
        this.rows = rows;
        this.properties = properties;
    }

    @Override
    @Transactional
    public int tidy(Instant now) {
        List<Long> old = rows.withRaw(now.minus(properties.keepRaw()), BATCH);
        old.forEach(id -> rows.strip(
                id, ReadingJson.write(ReadingJson.read(rows.reading(id)).withoutRaw())));
        return old.size();
    }
}
