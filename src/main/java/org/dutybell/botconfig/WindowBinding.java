package org.dutybell.botconfig;

import java.time.LocalTime;
import java.util.Locale;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.DueDayPolicy;
import org.dutybell.calendar.Occasion;
import org.dutybell.calendar.PeriodDay;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowDays;
import org.dutybell.calendar.WindowRule;
import org.dutybell.calendar.Within;
import org.jspecify.annotations.Nullable;

/** The time of a duty, from its keys in duties.yaml. */
final class WindowBinding {

    private WindowBinding() {}

    static WindowRule bind(ConfigNode duty) {
        Rhythm rhythm = Rhythm.parse(duty.text("rhythm")).orElseThrow();
        return new WindowRule(
                rhythm,
                follows(duty, rhythm),
                Times.time(duty.text("opens-at")).orElse(LocalTime.MIDNIGHT),
                Times.time(duty.text("due-at")).orElseThrow(),
                Times.monthDay(duty.text("from")).orElse(null),
                Times.monthDay(duty.text("to")).orElse(null),
                duty.texts("key-days"),
                duty.number("opens-days-before", 0),
                days(duty),
                occasion(duty, rhythm));
    }

    /** A cron fires as it is written, unless it is told to rest on days off. */
    private static DayKind follows(ConfigNode duty, Rhythm rhythm) {
        String usual = rhythm == Rhythm.CRON ? "all-days" : "working-days";
        return DayKind.valueOf(duty.text("follows", usual).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static @Nullable WindowDays days(ConfigNode duty) {
        WindowDays days = new WindowDays(
                PeriodDay.parse(duty.text("opens")).orElse(null),
                PeriodDay.parse(duty.text("due")).orElse(null),
                DueDayPolicy.parse(duty.text("due-on-day-off")).orElse(null));
        return days.equals(WindowDays.WHOLE) ? null : days;
    }

    private static @Nullable Occasion occasion(ConfigNode duty, Rhythm rhythm) {
        return switch (rhythm) {
            case ONCE -> new Occasion.Once(duty.get("on").date().orElseThrow());
            case CRON ->
                new Occasion.Cron(
                        duty.text("cron"), Within.parse(duty.text("within")).orElse(null));
            case AFTER -> {
                ConfigNode after = duty.get("after");
                yield new Occasion.After(
                        after.text("duty"), Within.parse(after.text("within")).orElseThrow());
            }
            case EVENT -> {
                ConfigNode event = duty.get("event");
                yield new Occasion.Event(
                        event.text("what"), Within.parse(event.text("within")).orElseThrow());
            }
            default -> null;
        };
    }
}
