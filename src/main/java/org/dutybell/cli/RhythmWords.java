package org.dutybell.cli;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.dutybell.calendar.Occasion;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowRule;
import org.jspecify.annotations.Nullable;

/** A rhythm in words, English with the list's own Chinese: {@code each quarter (每季度)}. */
final class RhythmWords {

    private static final Map<Rhythm, String> WORDS = Map.of(
            Rhythm.SCHOOL_DAY, "each school day (每个教学日)",
            Rhythm.WEEK, "each week (每周)",
            Rhythm.HALF_MONTH, "each half month (每半月)",
            Rhythm.MONTH, "each month (每月)",
            Rhythm.QUARTER, "each quarter (每季度)",
            Rhythm.HALF_YEAR, "each half year (每半年)",
            Rhythm.TERM, "each term (每学期)",
            Rhythm.SCHOOL_YEAR, "each school year (每学年)",
            Rhythm.YEAR, "each year (每年)");

    /** By code, the names for people. */
    private final Map<String, String> keyDays;

    RhythmWords(Map<String, String> keyDays) {
        this.keyDays = Map.copyOf(keyDays);
    }

    String of(WindowRule rule) {
        Occasion occasion = rule.occasion();
        if (occasion instanceof Occasion.Once once) {
            return "once, on " + once.on() + " (一次)";
        }
        if (occasion instanceof Occasion.Cron cron) {
            return "each time '" + cron.expression() + "' fires (按自定义时间)";
        }
        if (occasion instanceof Occasion.After after) {
            return after.within().words() + " after " + after.duty() + " is done (完成后限期)";
        }
        if (occasion instanceof Occasion.Event event) {
            return event.within().words() + " after " + (event.what().equals("accident") ? "an accident" : "a hazard")
                    + " is reported (由上报触发)";
        }
        return rule.rhythm() == Rhythm.KEY_DAY
                ? "on key days (重要时间节点): " + keyDays(rule.keyDays())
                : WORDS.getOrDefault(rule.rhythm(), rule.rhythm().code()) + span(rule);
    }

    private String keyDays(List<String> codes) {
        return String.join(
                ", ",
                codes.stream().map(code -> keyDays.getOrDefault(code, code)).toList());
    }

    private static String span(WindowRule rule) {
        MonthDay from = rule.from();
        MonthDay to = rule.to();
        return from == null && to == null ? "" : ", " + day(from, "its first day") + " to " + day(to, "its last day");
    }

    /** 03-31 and not --03-31. */
    private static String day(@Nullable MonthDay day, String otherwise) {
        return day == null ? otherwise : day.toString().substring(2);
    }
}
