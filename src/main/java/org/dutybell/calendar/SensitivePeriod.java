package org.dutybell.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A span of days in which some duties are owed more often (重点敏感时期). It adds to the usual rhythm and takes nothing away.
 *
 * @param code unique, such as two-sessions-2027
 * @param name for people, such as 全国两会
 * @param from its first day
 * @param to its last day, included
 * @param basis the notice or rule it rests on
 * @param allDays true when days off count too; else each rule follows its own days
 * @param rules which duties, and how; at least one
 */
public record SensitivePeriod(
        String code, String name, LocalDate from, LocalDate to, String basis, boolean allDays, List<DenserRule> rules) {

    public SensitivePeriod {
        rules = rules.isEmpty() ? List.of(DenserRule.USUAL) : List.copyOf(rules);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Sensitive period " + code + " ends on " + to + ", before it begins on " + from);
        }
    }

    /**
     * By which rules it makes a duty denser; none when it does not concern it.
     *
     * @param duty code of the duty
     * @param usual how the duty is made denser where nothing else is said; null when nothing is said there either
     */
    public Stream<WindowRule> denser(String duty, @Nullable WindowRule usual) {
        return rules.stream()
                .flatMap(rule -> rule.window(duty, usual).stream())
                .map(rule -> allDays ? rule.following(DayKind.ALL_DAYS) : rule);
    }

    /** Whether a day of it is a day of the other. */
    public boolean overlaps(SensitivePeriod other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }
}
