package org.dutybell.sandbox.wire;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was switched to go wrong. Empty until somebody asks for trouble. */
public class Faults {

    private final Clock clock;
    private final Map<Fault, Integer> planned = new LinkedHashMap<>();
    private final Set<String> deniedPermissions = new HashSet<>();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    Faults(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param times how often; 0 for as long as its time lasts
     */
    synchronized void plan(Fault fault, int times) {
        planned.put(fault, times);
    }

    /** The fault that strikes this call, used up by it. */
    synchronized Optional<Fault> strike(String api) {
        planned.keySet()
                .removeIf(fault -> fault.until() != null && !clock.instant().isBefore(fault.until()));
        Optional<Fault> found = planned.keySet().stream()
                .filter(fault -> fault.api().equals("*") || fault.api().equals(api))
                .findFirst();
        found.ifPresent(this::use);
        return found;
    }

    private void use(Fault fault) {
        int left = planned.getOrDefault(fault, 0);
        if (left == 1) {
            planned.remove(fault);
        } else if (left > 1) {
            planned.put(fault, left - 1);
        }
    }

    synchronized void clear() {
        planned.clear();
        deniedPermissions.clear();
        people.clear();
        groups.clear();
    }

    synchronized void deny(String permission, boolean denied) {
        if (denied) {
            deniedPermissions.add(permission);
        } else {
            deniedPermissions.remove(permission);
        }
    }

    synchronized boolean isDenied(String permission) {
        return deniedPermissions.contains(permission);
    }

    /** Sets what stands between the bot and a person; ok takes it away. */
    synchronized void person(String userId, String state) {
        people.put(userId, state);
        people.values().removeIf("ok"::equals);
    }

    /** Whether private messages do not reach the person: blocked, or flow-controlled for a while. */
    synchronized boolean is(String userId, String state) {
        return state.equals(people.get(userId));
    }

    /** Sets what became of the robot in a group; ok takes it away. */
    synchronized void group(String conversation, String state) {
        groups.put(conversation, state);
        groups.values().removeIf("ok"::equals);
    }

    /** Whether the robot was removed from the group, or stopped in it. */
    public synchronized boolean robotIs(String conversation, String state) {
        return state.equals(groups.get(conversation));
    }

    synchronized Map<String, Object> view() {
        return Map.of(
                "interfaces",
                planned.entrySet().stream()
                        .map(entry -> Map.of(
                                "interface",
                                entry.getKey().api(),
                                "kind",
                                entry.getKey().kind().lower(),
                                "code",
                                entry.getKey().code(),
                                "timesLeft",
                                entry.getValue()))
                        .toList(),
                "permissions",
                Set.copyOf(deniedPermissions),
                "people",
                Map.copyOf(people),
                "groups",
                Map.copyOf(groups));
    }
}
