package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sensitive periods: real days, known duties, each with a denser rhythm. */
final class SensitivePeriodCheck {

    private final List<ConfigNode> periods;
    private final List<ConfigNode> duties;
    private final DenserCheck denser;
    private final Findings findings;

    SensitivePeriodCheck(ConfigFolder files, Findings findings) {
        this.periods = files.node(ConfigKind.SENSITIVE_PERIODS).items("periods");
        this.duties =
                files.has(ConfigKind.DUTIES) ? files.node(ConfigKind.DUTIES).items("duties") : List.of();
        this.denser = new DenserCheck(findings);
        this.findings = findings;
    }

    void run() {
        CrossChecks.unique(periods, "code", findings);
        for (int i = 0; i < periods.size(); i++) {
            ConfigNode period = periods.get(i);
            Dates.span(period, findings);
            periods.subList(0, i).forEach(before -> sameName(before, period));
            if (!duties.isEmpty()) {
                period.items("rules").forEach(this::rule);
                usual(period);
            }
        }
    }

    /** Two that overlap are allowed; with one name nobody could tell them apart. */
    private void sameName(ConfigNode before, ConfigNode period) {
        if (period.text("name").equals(before.text("name")) && overlap(before, period)) {
            findings.add(
                    period.get("name"),
                    "name '" + period.text("name") + "' a second time on the same days (first in line "
                            + before.get("name").line() + ")",
                    "one period, or names that tell them apart");
        }
    }

    private static boolean overlap(ConfigNode one, ConfigNode other) {
        return !date(one, "from", LocalDate.MAX).isAfter(date(other, "to", LocalDate.MIN))
                && !date(other, "from", LocalDate.MAX).isAfter(date(one, "to", LocalDate.MIN));
    }

    private static LocalDate date(ConfigNode period, String key, LocalDate otherwise) {
        return period.get(key).date().orElse(otherwise);
    }

    private void rule(ConfigNode rule) {
        for (ConfigNode named : rule.items("duties")) {
            Optional<ConfigNode> duty = duty(named.text());
            if (duty.isEmpty()) {
                findings.add(
                        named,
                        "unknown duty '" + named.text() + "'",
                        Names.allowed(
                                named.text(),
                                "a duty of duties.yaml",
                                duties.stream().map(known -> known.text("code")).toList()));
            } else if (rule.get("rhythm").exists()) {
                denser.check(rule, duty.get());
            } else if (!isDenser(duty.get())) {
                findings.add(
                        named,
                        "duty '" + named.text() + "' says nothing of sensitive periods",
                        "a rhythm in this rule, or 'denser' in duties.yaml");
            }
        }
        if (rule.get("rhythm").exists() && !rule.get("duties").exists()) {
            duties.stream().filter(SensitivePeriodCheck::isDenser).forEach(duty -> denser.check(rule, duty));
        }
    }

    private void usual(ConfigNode period) {
        boolean meansAll = period.items("rules").isEmpty()
                || period.items("rules").stream()
                        .anyMatch(rule -> !rule.get("duties").exists());
        if (meansAll && duties.stream().noneMatch(SensitivePeriodCheck::isDenser)) {
            findings.add(
                    period.get("rules"),
                    "no duty says 'denser', and the period names none",
                    "rules with duties and a rhythm, or 'denser' in duties.yaml");
        }
    }

    private Optional<ConfigNode> duty(String code) {
        return duties.stream().filter(duty -> duty.text("code").equals(code)).findFirst();
    }

    private static boolean isDenser(ConfigNode duty) {
        return duty.get("denser").exists();
    }
}
