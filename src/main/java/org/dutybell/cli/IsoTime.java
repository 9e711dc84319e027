package org.dutybell.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An instant as commands write it: ISO-8601 with offset, such as 2027-01-04T08:30:00+08:00. */
final class IsoTime {

    private IsoTime() {}

    static String of(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
