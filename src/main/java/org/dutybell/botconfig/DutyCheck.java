package org.dutybell.botconfig;

import java.util.Collection;
import java.util.List;
import org.dutybell.calendar.Rhythm;

/** Duties: what they refer to exists, and their time makes windows. */
final class DutyCheck {

    private final ConfigFolder files;
    private final List<ConfigNode> duties;
    private final HolderCheck holders;
    private final Findings findings;

    DutyCheck(ConfigFolder files, OrganisationIndex index, Findings findings) {
        this.files = files;
        this.duties = files.node(ConfigKind.DUTIES).items("duties");
        this.holders = new HolderCheck(index, findings);
        this.findings = findings;
    }

    void run() {
        CrossChecks.unique(duties, "code", findings);
        for (ConfigNode duty : duties) {
            holders.check(duty);
            reference(duty.get("reminders"), "reminder plan", ConfigKind.REMINDER_PLANS, "plans");
            reference(duty.get("escalation"), "escalation policy", ConfigKind.ESCALATION_POLICIES, "policies");
            duty.items("key-days").forEach(day -> reference(day, "key day", ConfigKind.SCHOOL_CALENDAR, "key-days"));
            rhythm(duty);
            times(duty);
            partOfYear(duty);
        }
    }

    private void reference(ConfigNode at, String what, ConfigKind kind, String list) {
        List<String> codes = files.node(kind).items(list).stream()
                .map(entry -> entry.text("code"))
                .toList();
        if (!at.text().isEmpty() && files.has(kind) && !codes.contains(at.text())) {
            findings.add(
                    at,
                    "unknown " + what + " '" + at.text() + "'",
                    Names.allowed(at.text(), "one of " + kind.fileName(), codes));
        }
    }

    private void rhythm(ConfigNode duty) {
        ConfigNode written = duty.get("rhythm");
        if (!written.text().isEmpty() && Rhythm.parse(written.text()).isEmpty()) {
            findings.add(written, "rhythm '" + written.text() + "'", "one of " + Rhythm.allowed());
        }
        Rhythm.parse(written.text()).ifPresent(rhythm -> {
            onlyFor(duty, rhythm, Rhythm.KEY_DAY, List.of("key-days", "opens-days-before"));
            onlyFor(duty, rhythm, Rhythm.YEAR, List.of("from", "to"));
            if (rhythm == Rhythm.KEY_DAY && !duty.get("key-days").exists()) {
                findings.add(duty.get("key-days"), "rhythm key-day without 'key-days'", "the codes of key days");
            }
        });
    }

    private void onlyFor(ConfigNode duty, Rhythm rhythm, Rhythm wanted, Collection<String> keys) {
        if (rhythm != wanted) {
            keys.stream()
                    .map(duty::get)
                    .filter(ConfigNode::exists)
                    .forEach(key -> findings.add(
                            key, "a key for rhythm " + wanted.code(), "nothing here: the rhythm is " + rhythm.code()));
        }
    }

    /** A window of a single day must be due after it opens. */
    private void times(ConfigNode duty) {
        ConfigNode dueAt = duty.get("due-at");
        Times.time(duty.text("opens-at"))
                .ifPresent(opens -> Times.time(dueAt.text())
                        .filter(due -> !due.isAfter(opens))
                        .ifPresent(due -> findings.add(
                                dueAt, "due-at " + due + " is not after opens-at " + opens, "a later time of day")));
    }

    private void partOfYear(ConfigNode duty) {
        monthDay(duty.get("from"));
        monthDay(duty.get("to"));
        Times.monthDay(duty.text("from"))
                .ifPresent(from -> Times.monthDay(duty.text("to"))
                        .filter(to -> to.isBefore(from))
                        .ifPresent(to -> findings.add(
                                duty.get("to"),
                                "to " + duty.text("to") + " is before from " + duty.text("from"),
                                "from or a later day of the same year")));
    }

    private void monthDay(ConfigNode node) {
        if (!node.text().isEmpty() && Times.monthDay(node.text()).isEmpty()) {
            findings.add(node, "'" + node.text() + "' is no day of a year", "a real month and day MM-DD");
        }
    }
}
