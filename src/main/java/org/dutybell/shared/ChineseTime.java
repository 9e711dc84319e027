package org.dutybell.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments as people say them: 3月18日 14:05, with the year when it is not this year's. */
public final class ChineseTime {

    private static final DateTimeFormatter SAME_YEAR = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private ChineseTime() {}

    public static String format(Instant moment, Instant now, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        boolean sameYear = there.getYear() == now.atZone(zone).getYear();
        return there.format(sameYear ? SAME_YEAR : OTHER_YEAR);
    }
}
