package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;

/** The webhook robot of a group. What is urgent goes by the group's second robot when the first cannot take it now. */
final class GroupWebhook implements WayOut {

    private final GroupRobots robots;
    private final Webhooks webhooks;
    private final InstantSource wireTime;

    /** @param wireTime DingTalk's time, which signatures are checked against; never moved, unlike our clock */
    GroupWebhook(GroupRobots robots, Webhooks webhooks, InstantSource wireTime) {
        this.robots = robots;
        this.webhooks = webhooks;
        this.wireTime = wireTime;
    }

    @Override
    public boolean leadsTo(Address address, Instant now) {
        return address instanceof Address.Group group
                && robots.of(group.chatCode()).isPresent();
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        String chat = ((Address.Group) message.address()).chatCode();
        Outcome first = post(robots.of(chat).orElseThrow(), message);
        Optional<GroupRobot> second = robots.secondOf(chat);
        return second.isPresent() && message.kind().isUrgent() && isNotTakenForCertain(first)
                ? bySecond(first, post(second.get(), message))
                : first;
    }

    private static boolean isNotTakenForCertain(Outcome outcome) {
        return outcome instanceof Outcome.Rejected
                || outcome instanceof Outcome.Retryable
                || outcome instanceof Outcome.Held;
    }

    /** Where neither took it the first robot's answer stands, unless only the second is worth another try. */
    private static Outcome bySecond(Outcome first, Outcome second) {
        if (second instanceof Outcome.Accepted accepted) {
            return new Outcome.Accepted(null, accepted.way(), "first robot of the group: " + reason(first));
        }
        return second instanceof Outcome.Unknown || first instanceof Outcome.Rejected && isNotTakenForCertain(second)
                ? second
                : first;
    }

    private static String reason(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.reason();
        }
        return outcome instanceof Outcome.Retryable later ? later.reason() : ((Outcome.Held) outcome).reason();
    }

    private Outcome post(GroupRobot robot, OutgoingMessage message) {
        Verdict verdict = webhooks.post(
                Signature.sign(robot, wireTime.instant()), robot.scope(), message, message.idempotencyKey());
        if (verdict.isTaken()) {
            return new Outcome.Accepted(null, Way.GROUP_WEBHOOK);
        }
        // the token is part of the robot's address here, so another one cannot be fetched
        return verdict.kind() == Kind.TOKEN
                ? new Outcome.Rejected(verdict.reason())
                : verdict.failed(message.kind(), true);
    }
}
