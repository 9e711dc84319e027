package org.dutybell.botconfig;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.UnitKind;
import tools.jackson.databind.node.JsonNodeFactory;

/** The supervising lines: their roles and targets exist, and nobody is above himself. */
final class SupervisionCheck {

    private final OrganisationIndex index;
    private final Findings findings;

    SupervisionCheck(OrganisationIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    void run() {
        List<ConfigNode> lines = index.root().items("supervision");
        CrossChecks.unique(lines, "role", findings);
        lines.forEach(this::line);
        if (index.known() && !findings.has(index.root().file())) {
            circle(lines);
        }
    }

    private void line(ConfigNode line) {
        ConfigNode role = line.get("role");
        known(role, "role", role.text(), "a role of this file", index.roles());
        line.items("levels").stream()
                .flatMap(level -> level.items().stream())
                .forEach(target -> target(role.text(), target));
    }

    private void target(String role, ConfigNode target) {
        String text = target.text();
        String name = text.substring(text.indexOf('.') + 1);
        switch (text.substring(0, Math.max(0, text.indexOf('.')))) {
            case "own" -> known(target, "role", name, "a role beside " + role, rolesBeside(role));
            case "assigned-office" ->
                known(target, "role", name, "a role in an office", index.rolesIn(UnitKind.OFFICE));
            case "bureau" -> known(target, "role", name, "a role outside schools", index.rolesOutsideSchools());
            case "chat" -> known(target, "chat", name, "a chat of this file", index.chatCodes());
            default -> inCharge(role, target);
        }
    }

    private void inCharge(String role, ConfigNode target) {
        if (target.text().equals("in-charge")
                && index.withRole(role).noneMatch(post -> OrganisationIndex.is(post.unit(), UnitKind.OFFICE))) {
            findings.add(
                    target, "'in-charge' for " + role + ", which stands in no office", "in-charge for offices only");
        }
    }

    private void known(ConfigNode at, String kind, String name, String what, Collection<String> names) {
        if (!name.isEmpty() && !names.contains(name)) {
            findings.add(at, "unknown " + kind + " '" + name + "'", Names.allowed(name, what, names));
        }
    }

    private List<String> rolesBeside(String role) {
        return index.withRole(role)
                .flatMap(post -> post.unit().items("posts").stream())
                .map(post -> post.text("role"))
                .distinct()
                .toList();
    }

    private void circle(List<ConfigNode> lines) {
        ConfigNode nobody = new ConfigDocument("", JsonNodeFactory.instance.missingNode(), Map.of()).node();
        Roster roster = RosterBinding.bind(index.root(), nobody);
        for (SupervisionCircles.Circle circle : new SupervisionCircles(roster).find()) {
            lines.stream()
                    .filter(line -> circle.roles().contains(line.text("role")))
                    .reduce((first, second) -> second)
                    .ifPresent(line -> findings.add(
                            line,
                            "the supervising lines go in a circle: " + String.join(" → ", circle.posts()),
                            "lines that lead upwards only, so that no post hears of itself through others"));
        }
    }
}
