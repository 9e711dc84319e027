package org.dutybell.shared;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads which days a report of something done speaks of: 昨天, 3月17日, 周一, 上半月, 3月, 一季度. Unlike
 * {@link ChineseTimeReader}, which reads plans, it looks back: a day without a year is the nearest one, 周一 the last one.
 */
public final class PastDays {

    private static final String NUM = ChineseNumber.PATTERN;
    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final int MIDDLE = 15;
    private static final int HALF_A_YEAR = 6;

    private static final Pattern SAID = Pattern.compile("(?<![\\d.])(?:"
            + "(?:(?<y>\\d{4})\\s*[-/.年]\\s*)(?<ym>" + NUM + ")\\s*[-/.月]\\s*(?<yd>" + NUM + ")(?!\\d)\\s*[日号]?"
            + "|(?<m>" + NUM + ")\\s*月\\s*(?<d>" + NUM + ")(?![\\d:点时次人个项名位处张份])\\s*[日号]?"
            + "|(?:(?<hm>" + NUM + ")\\s*月|(?<hr>本|这个?|上个?)月)?(?:份)?\\s*(?<half>[上下])半月"
            + "|(?<month>" + NUM + ")\\s*月(?:份)?(?![\\d])"
            + "|(?<rm>本|这个?|当|上个?)月(?:份)?"
            + "|第?(?<q>[一二三四1-4])季度|(?<rq>本|这个?|上个?)季度"
            + "|(?<week>本|这个?|上个?)?" + WEEK + "(?<wd>[一二三四五六日天])"
            + "|(?<rw>本|这|上)(?:周|星期)(?![一二三四五六日天末])"
            + "|(?<named>今天|今日|今早|今晚|今晨|昨天|昨日|昨晚|昨早|前天|前日|大前天|TODAY|YESTERDAY)"
            + "|(?<only>\\d{1,2})\\s*[日号](?!\\s*(?:楼|教|会议|门|院|厅|车|线|房|馆|区|机|公寓|室|桌|宿舍|大)))");

    /** What is planned or ordered is not what was done. */
    private static final Pattern PLAN_BEFORE = Pattern.compile("(?:计划|预计|拟|将|限期|要求|争取|定于|改到|延期到?)[于在到]?\\s*$");

    private static final Pattern PLAN_AFTER = Pattern.compile("^\\s*(?:之?前|以前|底前|截止|整改|再)");

    private static final Map<String, Integer> NAMED = Map.of("昨", -1, "前", -2, "大", -3, "Y", -1);

    private PastDays() {}

    /**
     * Every span that is named, in the order of the text.
     *
     * @param text digits and letters may be full-width
     * @param today the bureau's day
     */
    public static List<SaidSpan> read(String text, LocalDate today) {
        String narrow = narrow(text);
        List<SaidSpan> spans = new ArrayList<>();
        Matcher match = SAID.matcher(narrow);
        while (match.find()) {
            boolean planned =
                    PLAN_BEFORE.matcher(narrow.substring(0, match.start())).find()
                            || PLAN_AFTER.matcher(narrow.substring(match.end())).find();
            LocalDate[] days = planned ? null : days(match, today);
            if (days != null) {
                spans.add(new SaidSpan(days[0], days[1], match.group().strip(), match.start(), match.end()));
            }
        }
        return spans;
    }

    /** First and last day; null when the calendar has no such day. */
    private static LocalDate @Nullable [] days(Matcher match, LocalDate today) {
        try {
            return named(match, today);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate[] named(Matcher match, LocalDate today) {
        if (match.group("y") != null) {
            return day(LocalDate.of(Integer.parseInt(match.group("y")), number(match, "ym"), number(match, "yd")));
        }
        if (match.group("m") != null) {
            return day(nearest(YearMonth.of(today.getYear(), number(match, "m")), today)
                    .atDay(number(match, "d")));
        }
        if (match.group("half") != null) {
            return half(month(match, "hm", "hr", today), match.group("half").equals("上"));
        }
        if (match.group("month") != null || match.group("rm") != null) {
            YearMonth month = month(match, "month", "rm", today);
            return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
        }
        if (match.group("q") != null || match.group("rq") != null) {
            return quarter(match, today);
        }
        if (match.group("wd") != null) {
            return day(weekday(match, today));
        }
        if (match.group("rw") != null) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(match.group("rw").equals("上") ? 1 : 0);
            return new LocalDate[] {monday, monday.plusDays(6)};
        }
        if (match.group("named") != null) {
            return day(today.plusDays(NAMED.getOrDefault(match.group("named").substring(0, 1), 0)));
        }
        int number = Integer.parseInt(match.group("only"));
        YearMonth month = YearMonth.from(today).minusMonths(number > today.getDayOfMonth() ? 1 : 0);
        return day(month.atDay(number));
    }

    private static LocalDate[] day(LocalDate day) {
        return new LocalDate[] {day, day};
    }

    private static LocalDate[] half(YearMonth month, boolean first) {
        return first
                ? new LocalDate[] {month.atDay(1), month.atDay(MIDDLE)}
                : new LocalDate[] {month.atDay(MIDDLE + 1), month.atEndOfMonth()};
    }

    private static YearMonth month(Matcher match, String numbered, String relative, LocalDate today) {
        if (match.group(numbered) != null) {
            return nearest(YearMonth.of(today.getYear(), number(match, numbered)), today);
        }
        boolean last = match.group(relative) != null && match.group(relative).startsWith("上");
        return YearMonth.from(today).minusMonths(last ? 1 : 0);
    }

    private static YearMonth nearest(YearMonth month, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        if (month.isAfter(now.plusMonths(HALF_A_YEAR))) {
            return month.minusYears(1);
        }
        return month.isBefore(now.minusMonths(HALF_A_YEAR)) ? month.plusYears(1) : month;
    }

    private static LocalDate[] quarter(Matcher match, LocalDate today) {
        int current = (today.getMonthValue() - 1) / 3;
        YearMonth first = YearMonth.of(today.getYear(), current * 3 + 1);
        if (match.group("q") != null) {
            first = nearest(YearMonth.of(today.getYear(), (number(match, "q") - 1) * 3 + 1), today);
        } else if (Objects.requireNonNull(match.group("rq")).startsWith("上")) {
            first = first.minusMonths(3);
        }
        return new LocalDate[] {first.atDay(1), first.plusMonths(2).atEndOfMonth()};
    }

    private static LocalDate weekday(Matcher match, LocalDate today) {
        DayOfWeek said = DayOfWeek.of("一二三四五六日".indexOf(match.group("wd").replace('天', '日')) + 1);
        if (match.group("week") == null) {
            return today.with(TemporalAdjusters.previousOrSame(said));
        }
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(match.group("week").startsWith("上") ? 1 : 0)
                .with(TemporalAdjusters.nextOrSame(said));
    }

    private static int number(Matcher match, String group) {
        return ChineseNumber.value(match.group(group));
    }

    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (char sign : text.toCharArray()) {
            boolean wide = sign >= 0xFF01 && sign <= 0xFF5E;
            narrow.append(wide ? (char) (sign - 0xFEE0) : sign == '\u3000' ? ' ' : sign);
        }
        return narrow.toString();
    }
}
