package org.dutybell.botconfig;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dutybell.organisation.Location;
import org.dutybell.organisation.UnitKind;

/** Units, posts and chats: each once, and what they refer to exists. */
final class OrganisationCheck {

    private static final List<String> OF_SCHOOLS = List.of("pupils", "buses");
    private static final List<String> OF_OFFICES = List.of("in-charge", "assigned-schools", "business-schools");

    private final OrganisationIndex index;
    private final Findings findings;

    OrganisationCheck(OrganisationIndex index, Findings findings) {
        this.index = index;
        this.findings = findings;
    }

    void run() {
        CrossChecks.unique(index.units(), "code", findings);
        CrossChecks.unique(index.root().items("chats"), "code", findings);
        CrossChecks.unique(index.root().items("chats"), "conversation-id", findings);
        uniquePosts();
        index.units().forEach(this::unit);
        index.root().items("chats").forEach(this::chat);
    }

    private void uniquePosts() {
        Set<String> codes = new HashSet<>();
        for (OrganisationIndex.PostEntry post : index.posts()) {
            if (isFirst(post.unit()) && !codes.add(post.code())) {
                findings.add(
                        post.node(),
                        "post " + post.code() + " a second time",
                        "each post once; posts that share a role need a code each");
            }
        }
    }

    /** A unit given twice is one finding, and not one for each of its posts. */
    private boolean isFirst(ConfigNode unit) {
        return index.unit(unit.text("code")).filter(unit::equals).isPresent();
    }

    private void unit(ConfigNode unit) {
        onlyOn(unit, UnitKind.SCHOOL, OF_SCHOOLS);
        onlyOn(unit, UnitKind.OFFICE, OF_OFFICES);
        needed(unit, UnitKind.SCHOOL, "pupils");
        needed(unit, UnitKind.OFFICE, "in-charge");
        inCharge(unit.get("in-charge"));
        location(unit.get("location"));
        unit.items("assigned-schools").forEach(this::school);
        unit.items("business-schools").forEach(this::school);
    }

    private void location(ConfigNode node) {
        if (node.exists() && Location.parse(node.text()).isEmpty()) {
            findings.add(
                    node,
                    "location '" + node.text() + "' is not on earth",
                    "latitude from -90 to 90, then longitude from -180 to 180");
        }
    }

    private void onlyOn(ConfigNode unit, UnitKind kind, List<String> keys) {
        if (UnitKind.parse(unit.text("kind")).filter(actual -> actual != kind).isPresent()) {
            keys.stream()
                    .map(unit::get)
                    .filter(ConfigNode::exists)
                    .forEach(key -> findings.add(
                            key,
                            "a key for units of kind " + kind.code() + " on " + unit.text("code"),
                            "nothing here: it is of kind " + unit.text("kind")));
        }
    }

    private void needed(ConfigNode unit, UnitKind kind, String key) {
        if (OrganisationIndex.is(unit, kind) && !unit.get(key).exists()) {
            findings.add(
                    unit.get(key),
                    unit.text("code") + " has no '" + key + "'",
                    "every unit of kind " + kind.code() + " says it");
        }
    }

    private void inCharge(ConfigNode post) {
        if (index.distinct() && !post.text().isEmpty() && !index.hasPost(post.text())) {
            findings.add(
                    post,
                    "unknown post '" + post.text() + "'",
                    Names.allowed(post.text(), "a post of this file", index.postCodes()));
        }
    }

    private void school(ConfigNode school) {
        String code = school.text();
        boolean fits = code.isEmpty() || index.schoolCodes().contains(code) || kindUnreadable(code);
        if (index.distinct() && !fits) {
            String found =
                    index.unit(code).isPresent() ? "'" + code + "' is not a school" : "unknown unit '" + code + "'";
            findings.add(school, found, Names.allowed(code, "a unit of kind school", index.schoolCodes()));
        }
    }

    /** A unit whose kind is misspelt is reported there, not at each place that names it. */
    private boolean kindUnreadable(String code) {
        return index.unit(code)
                .filter(unit -> UnitKind.parse(unit.text("kind")).isEmpty())
                .isPresent();
    }

    private void chat(ConfigNode chat) {
        ConfigNode unit = chat.get("unit");
        if (index.distinct()
                && !unit.text().isEmpty()
                && index.unit(unit.text()).isEmpty()) {
            findings.add(
                    unit,
                    "unknown unit '" + unit.text() + "'",
                    Names.allowed(unit.text(), "a unit of this file", index.unitCodes()));
        }
    }
}
