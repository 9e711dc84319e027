package org.dutybell.botconfig;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Duties that are owed after another one: the other exists, has the same holders, and does not depend on this one. */
final class AfterCheck {

    private final List<ConfigNode> duties;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    AfterCheck(List<ConfigNode> duties, Findings findings) {
        this.duties = duties;
        this.findings = findings;
    }

    void run() {
        duties.stream().filter(duty -> duty.get("after").exists()).forEach(this::check);
    }

    private void check(ConfigNode duty) {
        ConfigNode reference = duty.get("after").get("duty");
        Optional<ConfigNode> other = duty(reference.text());
        if (other.isPresent()) {
            circle(duty, reference);
            holders(duty, other.get());
        } else if (!reference.text().isEmpty()) {
            findings.add(
                    reference,
                    "unknown duty '" + reference.text() + "'",
                    Names.allowed(
                            reference.text(),
                            "a duty of duties.yaml",
                            duties.stream().map(known -> known.text("code")).toList()));
        }
    }

    private void circle(ConfigNode duty, ConfigNode reference) {
        List<String> path = new ArrayList<>(List.of(duty.text("code")));
        String next = reference.text();
        while (!next.isEmpty() && !path.contains(next)) {
            path.add(next);
            next = duty(next).map(one -> one.get("after").text("duty")).orElse("");
        }
        if (next.equals(path.get(0)) && path.stream().noneMatch(told::contains)) {
            told.addAll(path);
            findings.add(
                    reference,
                    "a circle: " + String.join(" after ", path) + " after " + next,
                    "a duty that does not depend on this one");
        }
    }

    /** It is owed by whoever did the other one, and for the same target. */
    private void holders(ConfigNode duty, ConfigNode other) {
        List<String> missing = new ArrayList<>(other.get("holders").texts("roles"));
        missing.removeAll(duty.get("holders").texts("roles"));
        if (!missing.isEmpty()) {
            findings.add(
                    duty.get("holders").get("roles"),
                    "without " + String.join(", ", missing) + ", who hold '" + other.text("code") + "'",
                    "all roles of the duty it comes after");
        }
        if (duty.get("coverage").exists()) {
            findings.add(
                    duty.get("coverage"),
                    "coverage of a duty that comes after another",
                    "nothing here: its target is that of '" + other.text("code") + "'");
        }
    }

    private Optional<ConfigNode> duty(String code) {
        return duties.stream().filter(duty -> duty.text("code").equals(code)).findFirst();
    }
}
