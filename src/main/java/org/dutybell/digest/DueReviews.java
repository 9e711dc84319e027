package org.dutybell.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.review.ReviewBacklog;
import org.dutybell.review.ReviewBacklogs;
import org.springframework.stereotype.Component;

/** Who is reminded of reviews on a day: the same for the morning digest and for the reminder that follows it. */
@Component
class DueReviews {

    private final ReviewBacklogs backlogs;
    private final ReviewProperties properties;
    private final MorningProperties mornings;
    private final ZoneId zone;

    DueReviews(ReviewBacklogs backlogs, ReviewProperties properties, MorningProperties mornings, ZoneId zone) {
        this.backlogs = backlogs;
        this.properties = properties;
        this.mornings = mornings;
        this.zone = zone;
    }

    /** By person code: all that waits for those for whom something has waited too long by the reminder's time. */
    Map<String, ReviewBacklog> on(LocalDate day, Instant now) {
        if (!properties.reminds()) {
            return Map.of();
        }
        Instant since = time(day).minus(properties.remindAfter());
        return backlogs.byReviewer(now).entrySet().stream()
                .filter(one -> !one.getValue().oldest().isAfter(since))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** When the reminders of a day are written: never before the morning digest, of which they are a part. */
    Instant time(LocalDate day) {
        LocalTime at = mornings.enabled() && mornings.at().isAfter(properties.remindAt())
                ? mornings.at()
                : properties.remindAt();
        return day.atTime(at).atZone(zone).toInstant();
    }
}
