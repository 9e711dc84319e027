package org.dutybell.year;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dutybell.year.ReckonedStaff.Post;
import org.dutybell.year.ReckonedStaff.Unit;
import org.jspecify.annotations.Nullable;

/** A duty as it is written, with the rules of who owes it. */
record ReckonedDuty(Written written, Written policy) {

    /** What the second reckoning takes into account, or may pass over. */
    private static final Set<String> KNOWN = Set.of(
            "code",
            "clause",
            "title",
            "kind",
            "holders",
            "rhythm",
            "event",
            "follows",
            "from",
            "to",
            "opens-at",
            "due-at",
            "key-days",
            "opens-days-before",
            "coverage",
            "evidence",
            "reminders",
            "escalation",
            "denser",
            "grace",
            "times",
            "serves");

    private static final Set<String> EVIDENCE = Set.of("photos", "text", "participants", "theme", "review");

    static ReckonedDuty of(Written written, Map<String, Written> policies) {
        Set<String> unknown = new HashSet<>(written.entries().keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new AssertionError("The second reckoning does not know " + unknown + " of " + written.text("code")
                    + " yet: teach it here");
        }
        Set<String> unknownEvidence =
                new HashSet<>(written.part("evidence").entries().keySet());
        unknownEvidence.removeAll(EVIDENCE);
        if (!unknownEvidence.isEmpty()) {
            throw new AssertionError("The people of the story do not know how to give " + unknownEvidence + " for "
                    + written.text("code") + " yet: teach them in People");
        }
        if (!written.find("times").orElse("1").equals("1")) {
            throw new AssertionError(
                    "The people of the story do " + written.text("code") + " once: teach them in People");
        }
        return new ReckonedDuty(
                written,
                Optional.ofNullable(policies.get(written.text("escalation"))).orElseThrow());
    }

    String code() {
        return written.text("code");
    }

    String rhythm() {
        return written.text("rhythm");
    }

    String follows() {
        return written.find("follows").orElse("working-days");
    }

    LocalTime opensAt() {
        return LocalTime.parse(written.text("opens-at"));
    }

    LocalTime dueAt() {
        return LocalTime.parse(written.text("due-at"));
    }

    Duration grace() {
        return Duration.parse(written.find("grace").orElseGet(() -> policy.text("grace")));
    }

    /** The rhythm that sensitive periods add; null when they add none. */
    @Nullable
    String denser() {
        Written denser = written.part("denser");
        if (denser.entries().size() > 1) {
            throw new AssertionError("The second reckoning knows no more of denser than its rhythm: " + denser);
        }
        return denser.find("rhythm").orElse(null);
    }

    int photos() {
        return written.part("evidence").find("photos").map(Integer::parseInt).orElse(0);
    }

    boolean wantsText() {
        return written.part("evidence").find("text").map(Boolean::parseBoolean).orElse(false);
    }

    boolean wantsParticipants() {
        return written.part("evidence")
                .find("participants")
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    List<Step> steps() {
        return policy.parts("steps").stream()
                .map(step -> new Step(
                        step.find("level").map(Integer::parseInt).orElse(0),
                        step.texts("to"),
                        Duration.parse(step.text("after"))))
                .toList();
    }

    boolean wantsTheme() {
        return written.part("evidence").has("theme");
    }

    /** Codes of the duties that are done with it. */
    List<String> serves() {
        return written.texts("serves");
    }

    Stream<Post> holders(ReckonedStaff staff) {
        Written rule = written.part("holders");
        List<String> units = rule.texts("units");
        int over = rule.find("pupils-over").map(Integer::parseInt).orElse(-1);
        boolean buses = rule.find("with-buses").map(Boolean::parseBoolean).orElse(false);
        return rule.texts("roles").stream().flatMap(staff::withRole).filter(post -> {
            Unit unit = staff.unit(post.unit());
            return (units.isEmpty() || units.contains(unit.code())) && unit.pupils() > over && (!buses || unit.buses());
        });
    }

    /** Codes of the schools to which it is done; one empty text when it is done to none. */
    Stream<String> targets(Post holder, ReckonedStaff staff) {
        Unit own = staff.unit(holder.unit());
        Stream<String> schools = staff.units().stream()
                .filter(unit -> unit.kind().equals("school"))
                .map(Unit::code);
        return switch (written.find("coverage").orElse("none")) {
            case "none" -> Stream.of("");
            case "every-school" -> schools;
            case "own-schools" ->
                schools.filter(school ->
                        own.assigned().contains(school) || own.business().contains(school));
            default -> throw new AssertionError("The second reckoning does not know the coverage of " + code());
        };
    }

    /** @param level of the supervising line; 0 when relations are named */
    record Step(int level, List<String> to, Duration after) {}
}
