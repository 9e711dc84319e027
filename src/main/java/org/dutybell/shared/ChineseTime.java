package org.dutybell.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the bureau's people write them, such as 3月18日 14:05. */
public final class ChineseTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

    private static final String WEEKDAYS = "一二三四五六日";

    private ChineseTime() {}

    /** Day and time in the zone; with the year when it is not the year of {@code now}. */
    public static String dayAndTime(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime time = at.atZone(zone);
        return day(time.toLocalDate(), LocalDate.ofInstant(now, zone)) + " " + TIME.format(time);
    }

    /** Day, weekday and time in the zone, such as 3月18日（周四）14:05; with the year when it is not the year of {@code now}. */
    public static String dayWeekdayAndTime(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime time = at.atZone(zone);
        LocalDate day = time.toLocalDate();
        return day(day, LocalDate.ofInstant(now, zone)) + "（" + weekday(day) + "）" + TIME.format(time);
    }

    /** The time of day in the zone, such as 14:05. */
    public static String timeOfDay(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** Such as 周四. */
    public static String weekday(LocalDate day) {
        return "周" + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
    }

    /** The day; with the year when it is not the year of {@code today}. */
    public static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    /** A span of days, such as 3月3日–12日 or 3月30日–4月2日; with the years when one is not that of {@code today}. */
    public static String days(LocalDate from, LocalDate to, LocalDate today) {
        boolean sameYear = from.getYear() == to.getYear();
        String first = day(from, sameYear ? today : LocalDate.MIN);
        if (from.equals(to)) {
            return first;
        }
        if (!sameYear) {
            return first + "–" + day(to, LocalDate.MIN);
        }
        return first + "–" + (from.getMonth() == to.getMonth() ? to.getDayOfMonth() + "日" : DAY.format(to));
    }

    /** A length of time by its two largest units, such as 2天3小时 or 40分钟; less than a minute counts as one. */
    public static String length(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() > 0) {
            return length.toDays() + "天" + part(length.toHoursPart(), "小时");
        }
        if (length.toHours() > 0) {
            return length.toHours() + "小时" + part(length.toMinutesPart(), "分钟");
        }
        return Math.max(1, length.toMinutes()) + "分钟";
    }

    private static String part(int number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
