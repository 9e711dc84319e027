package org.dutybell.checkin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.dutybell.duty.Themes;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Reads what a message is about with the schools and themes as they are now. */
@Component
class Topics {

    private final Organisation organisation;
    private final Themes themes;
    private final ZoneId zone;

    Topics(Organisation organisation, Themes themes, ZoneId zone) {
        this.organisation = organisation;
        this.themes = themes;
        this.zone = zone;
    }

    Topic read(String words, List<ObligationView> open, Instant now) {
        return words.isBlank() || open.isEmpty()
                ? new Topic.Unsaid(open)
                : new TopicReader(organisation.roster(), themes.all(), zone).read(words, open, now);
    }
}
