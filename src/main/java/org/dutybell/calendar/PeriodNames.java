package org.dutybell.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as people say them: 2027年第1季度, 2027年3月, 3月上半月, 3月15日. */
public final class PeriodNames {

    private static final Pattern CODE = Pattern.compile(
            "(\\d{4})(?:-Q(?<quarter>[1-4])|-(?<month>\\d\\d)(?:-(?:H(?<half>[12])|(?<day>\\d\\d)))?)?");

    private PeriodNames() {}

    /** The name of a period by its code, see {@link Period}; a code of another form is its own name. */
    public static String of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return code;
        }
        if (parts.group("quarter") != null) {
            return parts.group(1) + "年第" + parts.group("quarter") + "季度";
        }
        return parts.group("month") == null ? parts.group(1) + "年" : inMonth(parts);
    }

    private static String inMonth(Matcher parts) {
        String month = Integer.parseInt(parts.group("month")) + "月";
        if (parts.group("half") != null) {
            return month + (parts.group("half").equals("1") ? "上半月" : "下半月");
        }
        return parts.group("day") == null
                ? parts.group(1) + "年" + month
                : month + Integer.parseInt(parts.group("day")) + "日";
    }
}
