package org.dutybell.botconfig;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The checks that no schema can make: references, duplicates, circles, real dates. */
final class CrossChecks {

    private CrossChecks() {}

    static void run(ConfigFolder files, Findings findings) {
        OrganisationIndex index = new OrganisationIndex(files.node(ConfigKind.ORGANISATION));
        new OrganisationCheck(index, findings).run();
        new SupervisionCheck(index, findings).run();
        new PeopleCheck(files, index, findings).run();
        new StandInCheck(files, index, findings).run();
        new CalendarCheck(files, findings).run();
        new SchoolCalendarCheck(files, index, findings).run();
        new PlanCheck(files, index, findings).run();
        new DutyCheck(files, index, findings).run();
        new ThemeCheck(files, findings).run();
        new SensitivePeriodCheck(files, findings).run();
        new ClauseCheck(files, findings).run();
        TemplateCheck.run(files.node(ConfigKind.MESSAGE_TEMPLATES), findings);
    }

    /** Reports every value of the key that stood before. */
    static void unique(List<ConfigNode> nodes, String key, Findings findings) {
        Map<String, ConfigNode> first = new HashMap<>();
        for (ConfigNode node : nodes) {
            ConfigNode value = node.get(key);
            ConfigNode before = value.text().isEmpty() ? null : first.putIfAbsent(value.text(), value);
            if (before != null) {
                findings.add(
                        value,
                        key + " '" + value.text() + "' a second time (first in line " + before.line() + ")",
                        "each " + key + " once");
            }
        }
    }
}
