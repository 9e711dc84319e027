package org.dutybell.botconfig;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dutybell.calendar.Rhythm;

/**
 * Duties whose check-in counts for another one: that one exists, is held by the same roles, has a period of the same length or
 * a longer one, and does not lead back here.
 */
final class ServesCheck {

    /** What has no period that another duty could share. */
    private static final Set<Rhythm> NO_PERIOD = EnumSet.of(Rhythm.ONCE, Rhythm.CRON, Rhythm.AFTER, Rhythm.EVENT);

    private final List<ConfigNode> duties;
    private final Set<String> roles;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    /** @param roles those of the organisation; others are reported elsewhere */
    ServesCheck(List<ConfigNode> duties, Set<String> roles, Findings findings) {
        this.duties = duties;
        this.roles = Set.copyOf(roles);
        this.findings = findings;
    }

    void run() {
        for (ConfigNode duty : duties) {
            duty.items("serves").forEach(reference -> check(duty, reference));
        }
    }

    private void check(ConfigNode duty, ConfigNode reference) {
        Optional<ConfigNode> other = duty(reference.text());
        if (other.isEmpty()) {
            findings.add(
                    reference,
                    "unknown duty '" + reference.text() + "'",
                    Names.allowed(
                            reference.text(),
                            "a duty of duties.yaml",
                            duties.stream().map(known -> known.text("code")).toList()));
            return;
        }
        circle(duty, reference);
        holders(duty, reference, other.get());
        target(duty, reference, other.get());
        period(duty, reference, other.get());
    }

    private void circle(ConfigNode duty, ConfigNode reference) {
        List<String> path = path(reference.text(), duty.text("code"), new HashSet<>());
        if (!path.isEmpty() && !told.contains(duty.text("code"))) {
            told.addAll(path);
            findings.add(
                    reference,
                    "a circle: " + duty.text("code") + " serves " + String.join(" serves ", path),
                    "a duty that does not serve this one");
        }
    }

    /** From one duty to the other by what they serve, both ends included; empty when there is no way. */
    private List<String> path(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return List.of(to);
        }
        if (!seen.add(from)) {
            return List.of();
        }
        for (String next : duty(from).map(one -> one.texts("serves")).orElse(List.of())) {
            List<String> rest = path(next, to, seen);
            if (!rest.isEmpty()) {
                List<String> path = new ArrayList<>(List.of(from));
                path.addAll(rest);
                return path;
            }
        }
        return List.of();
    }

    private void holders(ConfigNode duty, ConfigNode reference, ConfigNode other) {
        List<String> missing = new ArrayList<>(duty.get("holders").texts("roles"));
        missing.removeAll(other.get("holders").texts("roles"));
        if (!missing.isEmpty() && roles.containsAll(other.get("holders").texts("roles"))) {
            findings.add(
                    reference,
                    "'" + reference.text() + "' is not held by " + String.join(", ", missing) + ", who hold '"
                            + duty.text("code") + "'",
                    "a duty that all these roles hold");
        }
    }

    private void target(ConfigNode duty, ConfigNode reference, ConfigNode other) {
        if (hasTargets(other) && !hasTargets(duty)) {
            findings.add(
                    reference,
                    "'" + reference.text() + "' is owed for each school, '" + duty.text("code") + "' for none",
                    "a duty without coverage, or coverage here too");
        }
    }

    private static boolean hasTargets(ConfigNode duty) {
        return !duty.text("coverage", "none").equals("none");
    }

    private void period(ConfigNode duty, ConfigNode reference, ConfigNode other) {
        Rhythm own = Rhythm.parse(duty.text("rhythm")).orElse(null);
        Rhythm served = Rhythm.parse(other.text("rhythm")).orElse(null);
        if (own != null && served != null && !fits(own, served)) {
            findings.add(
                    reference,
                    "the rhythm of '" + reference.text() + "' is " + served.code() + ", that of '" + duty.text("code")
                            + "' is " + own.code(),
                    "a duty of the same rhythm, or of a longer period");
        }
    }

    private static boolean fits(Rhythm own, Rhythm served) {
        boolean both = !NO_PERIOD.contains(own) && !NO_PERIOD.contains(served);
        boolean keyDay = own == Rhythm.KEY_DAY || served == Rhythm.KEY_DAY;
        return both && (own == served || !keyDay && length(own) <= length(served));
    }

    /** A term is about a half year, and a school year is as long as a year. */
    private static int length(Rhythm rhythm) {
        return switch (rhythm) {
            case TERM -> Rhythm.HALF_YEAR.ordinal();
            case SCHOOL_YEAR -> Rhythm.YEAR.ordinal();
            default -> rhythm.ordinal();
        };
    }

    private Optional<ConfigNode> duty(String code) {
        return duties.stream().filter(duty -> duty.text("code").equals(code)).findFirst();
    }
}
