package org.dutybell.shared;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.shared.TimeReading.Trouble;
import org.jspecify.annotations.Nullable;

/** The first day named in a text. What names no year, month or week is the next such day that is not past. */
final class ChineseDay {

    private static final String NUM = ChineseNumber.PATTERN;
    private static final String PART = "(?:凌晨|早上|上午|中午|下午|晚上|早|晚)?\\s*";
    private static final String WEEK = "(?:周|星期|礼拜)";

    /** A number before 号 is a day only when no building or room has that number. */
    private static final String NO_ROOM = "(?!\\s*(?:楼|教|会议|门|院|厅|车|线|房|馆|区|机|公寓|室|桌|报告|活动|宿舍|大))";

    private static final Pattern DAY = Pattern.compile("(?<![\\d.])(?:"
            + "(?<y>\\d{4})\\s*[-/.年]\\s*(?<ym>" + NUM + ")\\s*[-/.月]\\s*(?<yd>" + NUM + ")(?!\\d)\\s*[日号]?"
            + "|(?<next>明年)?(?<m>" + NUM + ")\\s*月\\s*(?<d>" + NUM + ")(?![\\d:点时])\\s*[日号]?"
            + "|(?<month>本月|这个月|当月|下个?月)\\s*(?<md>" + NUM + ")\\s*[日号]"
            + "|(?<nm>\\d{1,2})[-/.](?<nd>\\d{1,2})(?=\\s*[日号]?[\\s,]*(?:\\(?" + WEEK + ".\\)?)?[\\s,]*" + PART + NUM
            + "\\s*[:点时])\\s*[日号]?"
            + "|(?<week>下下个?|下个?|本|这个?|上个?)?" + WEEK + "(?<wd>[一二三四五六日天1-7])"
            + "|(?<named>大后天|今天|今日|今早|今晚|明天|明日|明早|明晚|后天|昨天)"
            + "|(?<in>" + NUM + ")\\s*天(?:之|以)?后"
            + "|(?<only>" + NUM + ")\\s*[日号]" + NO_ROOM + ")");

    private static final Pattern SAID_WEEKDAY =
            Pattern.compile("[\\s,]*\\(?\\s*" + WEEK + "(?<wd>[一二三四五六日天1-7])\\s*\\)?");

    private static final Map<String, Integer> NAMED =
            Map.of("昨天", -1, "今天", 0, "今日", 0, "今早", 0, "今晚", 0, "明天", 1, "明日", 1, "后天", 2, "大后天", 3);

    private ChineseDay() {}

    static Optional<Found> find(String text, LocalDate today) {
        Matcher match = DAY.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        String words = match.group();
        // 今晚 and 明早 say the part of the day too, which is left for the clock
        boolean leavesPart = words.matches("[今明][早晚]");
        int end = leavesPart ? match.end() - 1 : match.end();
        LocalDate day = day(match, today);
        if (day == null) {
            return Optional.of(new Found(null, Trouble.NO_SUCH_DAY, words.strip(), match.start(), end));
        }
        Matcher said = SAID_WEEKDAY.matcher(text).region(end, text.length());
        if (match.group("wd") != null || !said.lookingAt()) {
            return Optional.of(new Found(day, null, words.strip(), match.start(), end));
        }
        return day.getDayOfWeek() == weekday(said.group("wd"))
                ? Optional.of(new Found(day, null, words.strip(), match.start(), said.end()))
                : Optional.of(new Found(
                        null,
                        Trouble.OTHER_WEEKDAY,
                        ChineseTime.day(day, today) + " " + ChineseTime.weekday(day),
                        match.start(),
                        said.end()));
    }

    /** Null when there is no such day. */
    private static @Nullable LocalDate day(Matcher match, LocalDate today) {
        if (match.group("y") != null) {
            return of(Integer.parseInt(match.group("y")), match.group("ym"), match.group("yd"));
        }
        if (match.group("m") != null) {
            return match.group("next") == null
                    ? nextOf(match.group("m"), match.group("d"), today)
                    : of(today.getYear() + 1, match.group("m"), match.group("d"));
        }
        if (match.group("nm") != null) {
            return nextOf(match.group("nm"), match.group("nd"), today);
        }
        if (match.group("wd") != null) {
            return ofWeek(match.group("week"), weekday(match.group("wd")), today);
        }
        if (match.group("named") != null) {
            String named = match.group("named");
            return today.plusDays(NAMED.getOrDefault(named, named.startsWith("明") ? 1 : 0));
        }
        if (match.group("in") != null) {
            int days = ChineseNumber.value(match.group("in"));
            return days < 0 ? null : today.plusDays(days);
        }
        return ofMonth(match.group("month"), match.group("only"), match.group("md"), today);
    }

    private static @Nullable LocalDate of(int year, String month, String day) {
        try {
            return LocalDate.of(year, ChineseNumber.value(month), ChineseNumber.value(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate nextOf(String month, String day, LocalDate today) {
        try {
            MonthDay said = MonthDay.of(ChineseNumber.value(month), ChineseNumber.value(day));
            int year = today.getYear() + (said.isBefore(MonthDay.from(today)) ? 1 : 0);
            return said.isValidYear(year) ? said.atYear(year) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate ofMonth(
            @Nullable String month, @Nullable String only, @Nullable String named, LocalDate today) {
        int day = ChineseNumber.value(only == null ? String.valueOf(named) : only);
        boolean next = month == null ? day < today.getDayOfMonth() : month.startsWith("下");
        YearMonth of = YearMonth.from(today).plusMonths(next ? 1 : 0);
        return day >= 1 && of.isValidDay(day) ? of.atDay(day) : null;
    }

    /** Weeks begin on Monday: 周日 is the last day of its week. Without a week it is the next such day. */
    private static LocalDate ofWeek(@Nullable String week, DayOfWeek weekday, LocalDate today) {
        if (week == null) {
            return today.with(TemporalAdjusters.nextOrSame(weekday));
        }
        int weeks = week.startsWith("下下") ? 2 : week.startsWith("下") ? 1 : week.startsWith("上") ? -1 : 0;
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static DayOfWeek weekday(String said) {
        int chinese = "一二三四五六日".indexOf(said.replace('天', '日'));
        return DayOfWeek.of(chinese >= 0 ? chinese + 1 : Integer.parseInt(said));
    }

    /**
     * Where a day is named.
     *
     * @param day null when it cannot be taken
     * @param trouble why not; null otherwise
     * @param words what names it, or what to show with the question
     */
    record Found(@Nullable LocalDate day, @Nullable Trouble trouble, String words, int start, int end) {}
}
