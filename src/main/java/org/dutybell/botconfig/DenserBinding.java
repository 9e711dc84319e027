package org.dutybell.botconfig;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.Occasion;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.WindowRule;
import org.dutybell.calendar.Within;

/** How a duty is made denser: what is not said is as the duty says. */
final class DenserBinding {

    private DenserBinding() {}

    /**
     * The rule.
     *
     * @param node {@code denser} of a duty, or a rule of a sensitive period with a rhythm
     * @param duty the duty it is about
     */
    static WindowRule bind(ConfigNode node, ConfigNode duty) {
        Rhythm rhythm = Rhythm.parse(node.text("rhythm")).orElseThrow();
        return new WindowRule(
                rhythm,
                follows(node, duty),
                Times.time(node.text("opens-at", duty.text("opens-at"))).orElse(LocalTime.MIDNIGHT),
                Times.time(node.text("due-at", duty.text("due-at"))).orElseThrow(),
                null,
                null,
                List.of(),
                0,
                null,
                rhythm == Rhythm.CRON
                        ? new Occasion.Cron(
                                node.text("cron"),
                                Within.parse(node.text("within")).orElse(null))
                        : null);
    }

    private static DayKind follows(ConfigNode node, ConfigNode duty) {
        String code = node.text("follows", duty.text("follows", "working-days"));
        return DayKind.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
