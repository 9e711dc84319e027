package org.dutybell.botconfig;

import java.util.List;
import java.util.Set;

/** Duties: what they refer to exists, and their time makes windows, see {@link WindowCheck}. */
final class DutyCheck {

    private final ConfigFolder files;
    private final List<ConfigNode> duties;
    private final HolderCheck holders;
    private final Set<String> roles;
    private final WindowCheck window;
    private final DenserCheck denser;
    private final Findings findings;

    DutyCheck(ConfigFolder files, OrganisationIndex index, Findings findings) {
        this.files = files;
        this.duties = files.node(ConfigKind.DUTIES).items("duties");
        this.holders = new HolderCheck(index, findings);
        this.roles = Set.copyOf(index.roles());
        this.window = new WindowCheck(findings);
        this.denser = new DenserCheck(findings);
        this.findings = findings;
    }

    void run() {
        CrossChecks.unique(duties, "code", findings);
        for (ConfigNode duty : duties) {
            holders.check(duty);
            reference(duty.get("reminders"), "reminder plan", ConfigKind.REMINDER_PLANS, "plans");
            reference(duty.get("escalation"), "escalation policy", ConfigKind.ESCALATION_POLICIES, "policies");
            duty.items("key-days").forEach(day -> reference(day, "key day", ConfigKind.SCHOOL_CALENDAR, "key-days"));
            window.check(duty);
            PlanCheck.duration(duty.get("grace"), findings);
            denser.check(duty.get("denser"), duty);
            photos(duty.get("evidence"));
        }
        new AfterCheck(duties, findings).run();
        new ServesCheck(duties, roles, findings).run();
    }

    private void photos(ConfigNode evidence) {
        int least = evidence.number("photos", 0);
        int most = evidence.number("most-photos", least);
        if (most < least) {
            findings.add(
                    evidence.get("most-photos"),
                    "most-photos is " + most + ", and photos is " + least,
                    "photos or more");
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
}
