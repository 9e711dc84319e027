package org.dutybell.checkin;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day at the start of a request, such as 到3月20日, 3.20, 2027-03-20, 3天, 下周五, and the words after it.
 */
final class UntilReader {

    private static final String NUMBERS = "一二三四五六七八九十";
    private static final String LEAD = "[\\s:,]*+(?:到|至)?\\s*+";
    private static final Pattern DAY = Pattern.compile(LEAD
            + "(?:(?:(?<year>\\d{4})\\s*[年./-]\\s*)?(?<month>\\d{1,2})\\s*[月./-]\\s*(?<day>\\d{1,2})(?!\\d)\\s*[日号]?"
            + "|(?<days>\\d{1,3}|[一两二三四五六七八九十])\\s*(?<unit>天|日(?!\\d)|周|个?星期)"
            + "|(?<week>本|这|下)\\s*(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])"
            + "|(?<near>今天|明天|后天))(?:前|之前|为止)?[\\s:,;。.]*+");

    private UntilReader() {}

    /**
     * @param words what follows 延期 or 免除, as written
     * @param today the bureau's day
     * @param due the day from which a number of days counts
     * @return empty when it does not begin with a day that there is
     */
    static Optional<Until> read(String words, LocalDate today, LocalDate due) {
        Matcher found = DAY.matcher(ReplyReader.narrow(words));
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        LocalDate day = day(found, today, due);
        return day == null
                ? Optional.empty()
                : Optional.of(new Until(day, words.substring(found.end()).strip()));
    }

    private static @Nullable LocalDate day(Matcher found, LocalDate today, LocalDate due) {
        if (found.group("month") != null) {
            return date(found, today);
        }
        if (found.group("days") != null) {
            LocalDate from = due.isBefore(today) ? today : due;
            int number = number(found.group("days"));
            boolean weeks =
                    !found.group("unit").equals("天") && !found.group("unit").equals("日");
            return from.plusDays(weeks ? number * 7L : number);
        }
        if (found.group("week") != null) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            int weekday = "一二三四五六日".indexOf(found.group("weekday").replace('天', '日'));
            return monday.plusDays(weekday + (found.group("week").equals("下") ? 7 : 0));
        }
        return today.plusDays("今明后".indexOf(found.group("near").charAt(0)));
    }

    /** Without a year the next one; a day that does not exist is none. */
    private static @Nullable LocalDate date(Matcher found, LocalDate today) {
        int month = Integer.parseInt(found.group("month"));
        int day = Integer.parseInt(found.group("day"));
        String year = found.group("year");
        try {
            if (year != null) {
                return LocalDate.of(Integer.parseInt(year), month, day);
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return thisYear.isBefore(today.minusMonths(6)) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String text) {
        String plain = text.equals("两") ? "二" : text;
        int chinese = NUMBERS.indexOf(plain);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(plain);
    }

    /**
     * @param day the day
     * @param rest the words after it, as written; may be empty
     */
    record Until(LocalDate day, String rest) {}
}
