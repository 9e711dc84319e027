package org.dutybell.calendar;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Periods as people say them: 2027年第1季度, 2027年3月, 3月上半月, 3月15日, 2026–2027学年第一学期. */
public final class PeriodNames {

    private static final List<String> DIGITS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    private static final Map<Pattern, Function<MatchResult, String>> NAMES = Map.of(
            Pattern.compile("(\\d{4})"),
            code -> code.group(1) + "年",
            Pattern.compile("(\\d{4})-HY([12])"),
            code -> code.group(1) + "年" + half(code.group(2)) + "年",
            Pattern.compile("(\\d{4})-Q([1-4])"),
            code -> code.group(1) + "年第" + code.group(2) + "季度",
            Pattern.compile("(\\d{4})-W(\\d\\d)"),
            code -> code.group(1) + "年第" + plain(code.group(2)) + "周",
            Pattern.compile("(\\d{4})-(\\d\\d)"),
            code -> code.group(1) + "年" + plain(code.group(2)) + "月",
            Pattern.compile("\\d{4}-(\\d\\d)-H([12])"),
            code -> plain(code.group(1)) + "月" + half(code.group(2)) + "月",
            Pattern.compile("\\d{4}-(\\d\\d)-(\\d\\d)"),
            code -> plain(code.group(1)) + "月" + plain(code.group(2)) + "日",
            Pattern.compile("\\d{4}-(\\d\\d)-(\\d\\d)T(\\d\\d)(\\d\\d)"),
            code -> plain(code.group(1)) + "月" + plain(code.group(2)) + "日" + code.group(3) + ":" + code.group(4),
            Pattern.compile("(\\d{4})-(\\d{4})"),
            PeriodNames::schoolYear,
            Pattern.compile("(\\d{4})-(\\d{4})-T([1-9])"),
            code -> schoolYear(code) + "第" + DIGITS.get(Integer.parseInt(code.group(3)) - 1) + "学期");

    private PeriodNames() {}

    /** The name of a period by its code, see {@link Period}; a code of another form is its own name. */
    public static String of(String code) {
        for (var name : NAMES.entrySet()) {
            Matcher parts = name.getKey().matcher(code);
            if (parts.matches()) {
                return name.getValue().apply(parts);
            }
        }
        return code;
    }

    private static String schoolYear(MatchResult code) {
        return code.group(1) + "–" + code.group(2) + "学年";
    }

    private static String half(String number) {
        return number.equals("1") ? "上半" : "下半";
    }

    private static String plain(String number) {
        return String.valueOf(Integer.parseInt(number));
    }
}
