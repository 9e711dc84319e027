package org.dutybell.botconfig;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.duty.HolderRule;
import org.dutybell.organisation.UnitKind;

/** Somebody owes every duty, somebody supervises them, and a duty for each school has schools. */
final class HolderCheck {

    private final OrganisationIndex index;
    private final Findings findings;
    private final Set<String> unsupervised = new HashSet<>();

    HolderCheck(OrganisationIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    void check(ConfigNode duty) {
        ConfigNode holders = duty.get("holders");
        if (!index.distinct() || !holders.exists()) {
            return;
        }
        boolean known = names(holders);
        if (known && posts(holders).findAny().isEmpty()) {
            findings.add(
                    holders,
                    "nobody holds duty '" + duty.text("code") + "'",
                    "roles, units, pupils-over and with-buses that together fit at least one post");
        } else if (known) {
            holders.items("roles").forEach(this::supervised);
            coverage(duty, holders);
        }
    }

    /** Whether every name in it exists. */
    private boolean names(ConfigNode holders) {
        List<Boolean> known = Stream.of(
                        names(holders.items("roles"), "role", index.roles()),
                        names(holders.items("prepared-by"), "role", index.roles()),
                        names(holders.items("units"), "unit", index.unitCodes()))
                .toList();
        return !known.contains(false);
    }

    private boolean names(List<ConfigNode> nodes, String what, Collection<String> names) {
        List<ConfigNode> unknown =
                nodes.stream().filter(node -> !names.contains(node.text())).toList();
        unknown.forEach(node -> findings.add(
                node,
                "unknown " + what + " '" + node.text() + "'",
                Names.allowed(node.text(), "a " + what + " of organisation.yaml", names)));
        return unknown.isEmpty();
    }

    private Stream<OrganisationIndex.PostEntry> posts(ConfigNode holders) {
        HolderRule rule = DutyBinding.holders(holders);
        return index.posts().stream()
                .filter(post -> rule.roles().contains(post.role()))
                .filter(post -> rule.units().isEmpty()
                        || rule.units().contains(post.unit().text("code")))
                .filter(post -> post.unit().number("pupils", 0) > rule.pupilsOver())
                .filter(post -> !rule.withBuses() || post.unit().flag("buses"));
    }

    /** Reported once a role; a supervising line that is wrong is reported in its own file. */
    private void supervised(ConfigNode role) {
        boolean told = findings.has(index.root().file());
        if (!told && !index.supervisedRoles().contains(role.text()) && unsupervised.add(role.text())) {
            findings.add(
                    role,
                    "role '" + role.text() + "' has no supervising line, so nobody would hear of a miss",
                    "a role under 'supervision' in organisation.yaml");
        }
    }

    private void coverage(ConfigNode duty, ConfigNode holders) {
        boolean schools = posts(holders)
                .allMatch(post -> OrganisationIndex.is(post.unit(), UnitKind.OFFICE)
                        && post.unit().items("assigned-schools").size()
                                        + post.unit().items("business-schools").size()
                                > 0);
        if (duty.text("coverage").equals("own-schools") && !schools) {
            findings.add(
                    duty.get("coverage"),
                    "own-schools for a post whose unit has no schools",
                    "every-school or none, or assigned-schools in organisation.yaml");
        }
    }
}
