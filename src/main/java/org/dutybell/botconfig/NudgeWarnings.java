package org.dutybell.botconfig;

import java.util.List;
import java.util.Map;
import org.dutybell.calendar.Rhythm;
import org.dutybell.duty.Duty;
import org.dutybell.duty.Nudge;

/** Nudges that can never come before the opening, because the windows of the duty are shorter: a plan for another rhythm. */
final class NudgeWarnings {

    /** The longest window of a rhythm, in days; the others have none that is known. */
    private static final Map<Rhythm, Integer> LONGEST = Map.of(
            Rhythm.SCHOOL_DAY, 1,
            Rhythm.WEEK, 7,
            Rhythm.HALF_MONTH, 16,
            Rhythm.MONTH, 31,
            Rhythm.QUARTER, 92,
            Rhythm.HALF_YEAR, 184);

    private static final String ALLOWED = "a plan whose nudges fit into a window";

    private final List<ConfigNode> duties;
    private final BotConfig config;
    private final Findings warnings;

    NudgeWarnings(ConfigFolder files, BotConfig config, Findings warnings) {
        this.duties = files.node(ConfigKind.DUTIES).items("duties");
        this.config = config;
        this.warnings = warnings;
    }

    void run() {
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = config.duties().get(i);
            Integer longest = LONGEST.get(duty.window().rhythm());
            if (longest != null) {
                compare(duties.get(i).get("reminders"), duty, longest);
            }
        }
    }

    private void compare(ConfigNode at, Duty duty, int longest) {
        duty.reminders().nudges().stream()
                .filter(nudge -> nudge.daysBefore() >= longest)
                .findFirst()
                .ifPresent(nudge -> warnings.add(at, text(nudge, duty, longest), ALLOWED));
    }

    private static String text(Nudge nudge, Duty duty, int longest) {
        return "nudge " + nudge.code() + " of plan '" + duty.reminders().code() + "' falls on the opening of '"
                + duty.code() + "': its windows last at most " + longest + (longest == 1 ? " day" : " days");
    }
}
