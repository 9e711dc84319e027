package org.dutybell.sandbox.wire;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The common troubles, each with one switch. */
public class Switches {

    private static final String PERMISSION = "qyapi_robot_sendmsg";

    private final Faults faults;
    private final StreamTroubles troubles;
    private final StreamConnections connections;
    private final Usage usage;
    private Usage.@Nullable Count before;

    Switches(Faults faults, StreamTroubles troubles, StreamConnections connections, Usage usage) {
        this.faults = faults;
        this.troubles = troubles;
        this.connections = connections;
        this.usage = usage;
    }

    /** What can go wrong. */
    public enum Trouble {
        /** The next push is lost. */
        LOSE,
        /** Every link is told to connect anew; over at once. */
        DISCONNECT,
        /** Both quotas of the month are used up. */
        USED_UP,
        /** The robot's permission is missing. */
        DENIED,
        /** Private messages do not reach the person. */
        BLOCKED;

        /** As addresses and texts name it: small letters, with hyphens. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Switches on what is off, and off what is on. */
    public synchronized void flip(Trouble trouble, String userId) {
        boolean wanted = !on(userId).contains(trouble);
        switch (trouble) {
            case LOSE -> troubles.lose(wanted ? 1 : 0);
            case DISCONNECT -> connections.disconnectAll();
            case USED_UP -> useUp(wanted);
            case DENIED -> faults.deny(PERMISSION, wanted);
            case BLOCKED -> faults.person(userId, wanted ? RobotApi.BLOCKED : "ok");
        }
    }

    /** What is on, for this person. */
    public synchronized Set<Trouble> on(String userId) {
        Set<Trouble> on = EnumSet.noneOf(Trouble.class);
        if (troubles.isLosing()) {
            on.add(Trouble.LOSE);
        }
        if (before != null) {
            on.add(Trouble.USED_UP);
        }
        if (faults.isDenied(PERMISSION)) {
            on.add(Trouble.DENIED);
        }
        if (faults.is(userId, RobotApi.BLOCKED)) {
            on.add(Trouble.BLOCKED);
        }
        return on;
    }

    private void useUp(boolean wanted) {
        Usage.Count now = usage.count();
        Usage.Count kept = before;
        if (wanted) {
            before = now;
            usage.use(now.callLimit(), now.messageLimit());
        } else if (kept != null) {
            before = null;
            usage.use(kept.calls(), kept.messages());
        }
    }
}
