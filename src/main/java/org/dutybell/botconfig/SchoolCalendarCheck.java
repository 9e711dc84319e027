package org.dutybell.botconfig;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.calendar.KeyDayRule;
import org.jspecify.annotations.Nullable;

/** Terms, key days, schools with terms of their own, days on which schools are closed or held. */
final class SchoolCalendarCheck {

    private final ConfigNode school;
    private final OrganisationIndex index;
    private final Findings findings;

    SchoolCalendarCheck(ConfigFolder files, OrganisationIndex index, Findings findings) {
        this.school = files.node(ConfigKind.SCHOOL_CALENDAR);
        this.index = index;
        this.findings = findings;
    }

    void run() {
        terms(school.items("terms"));
        CrossChecks.unique(school.items("key-days"), "code", findings);
        school.items("key-days").forEach(day -> keyDay(day.get("on")));
        schools(school.items("schools"));
        school.items("closures").forEach(this::change);
        school.items("extra-school-days").forEach(this::change);
    }

    private void schools(List<ConfigNode> schools) {
        CrossChecks.unique(schools, "code", findings);
        Map<String, ConfigNode> first = new HashMap<>();
        for (ConfigNode one : schools) {
            terms(one.items("terms"));
            units(one);
            one.items("units").forEach(unit -> once(unit, first.putIfAbsent(unit.text(), unit)));
        }
    }

    private void once(ConfigNode unit, @Nullable ConfigNode before) {
        if (before != null) {
            findings.add(
                    unit,
                    "school '" + unit.text() + "' has a calendar already (line " + before.line() + ")",
                    "each school in one calendar");
        }
    }

    private void change(ConfigNode change) {
        Dates.span(change, findings);
        units(change);
    }

    private void units(ConfigNode node) {
        List<String> schools = index.schoolCodes();
        node.items("units").stream()
                .filter(unit -> index.distinct() && !unit.text().isEmpty() && !schools.contains(unit.text()))
                .forEach(unit -> findings.add(
                        unit,
                        "unknown school '" + unit.text() + "'",
                        Names.allowed(unit.text(), "a school of organisation.yaml", schools)));
    }

    private void terms(List<ConfigNode> terms) {
        Map<String, ConfigNode> codes = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            ConfigNode term = terms.get(i);
            Dates.span(term, findings);
            boolean overlapping = overlaps(term, terms.subList(0, i));
            CalendarBinding.period(term)
                    .map(code -> overlapping ? null : codes.putIfAbsent(code, term))
                    .ifPresent(before -> findings.add(
                            term,
                            "term '" + term.text("name") + "' has the same number in its school year as '"
                                    + before.text("name") + "' (line " + before.line() + ")",
                            "a 'number' of its own"));
        }
    }

    private boolean overlaps(ConfigNode term, List<ConfigNode> earlier) {
        return earlier.stream()
                .filter(one -> overlap(one, term))
                .findFirst()
                .map(one -> {
                    findings.add(
                            term,
                            "term '" + term.text("name") + "' overlaps '" + one.text("name") + "' (line " + one.line()
                                    + ")",
                            "terms that follow one another");
                    return true;
                })
                .orElse(false);
    }

    private static boolean overlap(ConfigNode a, ConfigNode b) {
        LocalDate fromA = a.get("from").date().orElse(LocalDate.MAX);
        LocalDate fromB = b.get("from").date().orElse(LocalDate.MAX);
        LocalDate toA = a.get("to").date().orElse(LocalDate.MIN);
        LocalDate toB = b.get("to").date().orElse(LocalDate.MIN);
        return !fromA.isAfter(toB) && !fromB.isAfter(toA);
    }

    private void keyDay(ConfigNode on) {
        if (!on.text().isEmpty() && KeyDayRule.parse(on.text()).isEmpty()) {
            findings.add(on, "key day '" + on.text() + "'", KeyDayRule.ALLOWED);
        }
    }
}
