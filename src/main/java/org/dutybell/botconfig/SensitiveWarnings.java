package org.dutybell.botconfig;

import java.util.List;
import java.util.stream.Stream;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.WindowRule;
import org.dutybell.duty.Duty;

/** Denser rhythms that are not denser: what they would add is owed anyway. */
final class SensitiveWarnings {

    private final List<ConfigNode> duties;
    private final List<ConfigNode> periods;
    private final SensitivePeriodBinding binding;
    private final BotConfig config;
    private final Findings warnings;

    SensitiveWarnings(ConfigFolder files, BotConfig config, Findings warnings) {
        this.duties = files.node(ConfigKind.DUTIES).items("duties");
        this.periods = files.node(ConfigKind.SENSITIVE_PERIODS).items("periods");
        this.binding = new SensitivePeriodBinding(files);
        this.config = config;
        this.warnings = warnings;
    }

    void run() {
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = config.duties().get(i);
            if (duty.denser() != null) {
                compare(duties.get(i).get("denser").get("rhythm"), duty, duty.denser());
            }
        }
        periods.forEach(period -> period.items("rules").forEach(this::rule));
    }

    private void rule(ConfigNode rule) {
        if (rule.get("rhythm").exists()) {
            binding.concerned(rule)
                    .forEach(node -> duty(node.text("code"))
                            .forEach(duty -> compare(rule.get("rhythm"), duty, DenserBinding.bind(rule, node))));
        }
    }

    private Stream<Duty> duty(String code) {
        return config.duties().stream().filter(duty -> duty.code().equals(code));
    }

    private void compare(ConfigNode at, Duty duty, WindowRule denser) {
        WindowRule usual = duty.window();
        boolean moreDays = denser.rhythm() == usual.rhythm()
                && denser.follows() == DayKind.ALL_DAYS
                && usual.follows() != DayKind.ALL_DAYS;
        if (!denser.rhythm().isDenserThan(usual.rhythm()) && !moreDays) {
            warnings.add(
                    at,
                    "rhythm " + denser.rhythm().code() + " is not denser than "
                            + usual.rhythm().code() + ", the rhythm of '" + duty.code() + "'",
                    "a denser one, as what it adds is owed anyway");
        }
    }
}
