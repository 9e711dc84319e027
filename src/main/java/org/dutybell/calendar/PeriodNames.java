package org.dutybell.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as people say them: 2027-Q1 is 2027年第1季度, 2027-03-H1 is 3月上半月. */
public final class PeriodNames {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(H1|H2|\\d\\d))?");

    private PeriodNames() {}

    public static String of(String period) {
        Matcher quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return quarter.group(1) + "年第" + quarter.group(2) + "季度";
        }
        Matcher month = MONTH.matcher(period);
        return month.matches() ? month(month) : period + "年";
    }

    private static String month(Matcher period) {
        int month = Integer.parseInt(period.group(2));
        String part = period.group(3);
        if (part == null) {
            return period.group(1) + "年" + month + "月";
        }
        if (part.startsWith("H")) {
            return month + "月" + (part.equals("H1") ? "上半月" : "下半月");
        }
        return month + "月" + Integer.parseInt(part) + "日";
    }
}
