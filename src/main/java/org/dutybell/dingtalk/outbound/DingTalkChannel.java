package org.dutybell.dingtalk.outbound;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.Channel;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;

/** Sends by the way that fits the address: the group's webhook, the API, or the session of a received message. */
public class DingTalkChannel implements Channel {

    /** Stands for the writer of the message that is answered; no person code looks like it. */
    private static final String WRITER = "~writer";

    private final GroupRobots robots;
    private final Webhooks webhooks;
    private final RobotMessages messages;
    private final DingTalkProperties properties;
    private final InstantSource wireTime;

    /** @param wireTime DingTalk's time, which signatures are checked against; never moved, unlike our clock */
    public DingTalkChannel(
            GroupRobots robots,
            Webhooks webhooks,
            RobotMessages messages,
            DingTalkProperties properties,
            InstantSource wireTime) {
        this.robots = robots;
        this.webhooks = webhooks;
        this.messages = messages;
        this.properties = properties;
        this.wireTime = wireTime;
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        if (!(message.content() instanceof Content.Message)) {
            return new Outcome.Rejected("No way to DingTalk carries this yet: "
                    + message.content().getClass().getSimpleName());
        }
        Address address = message.address();
        if (address instanceof Address.Group group) {
            return toGroup(group, message);
        }
        if (address instanceof Address.Private person) {
            return messages.toPerson(person.userId(), message);
        }
        return reply((Address.Reply) address, message, now);
    }

    /** Only webhook robots have a key. */
    @Override
    public boolean takesTheSameKeyAgain(Destination destination, Content content) {
        return destination instanceof Destination.ToChat chat
                && robots.of(chat.chatCode()).isPresent();
    }

    private Outcome toGroup(Address.Group group, OutgoingMessage message) {
        Optional<GroupRobot> robot = robots.of(group.chatCode());
        if (robot.isPresent()) {
            return byRobot(robot.get(), group.chatCode(), message);
        }
        String conversationId = group.conversationId();
        if (conversationId != null) {
            return messages.toGroup(conversationId, message);
        }
        return new Outcome.Rejected(("Chat %1$s has neither a group robot nor a conversation id; set"
                        + " dutybell.dingtalk.robots.%1$s.url, or write to the bot in the group once")
                .formatted(group.chatCode()));
    }

    private Outcome byRobot(GroupRobot robot, String chatCode, OutgoingMessage message) {
        Verdict verdict =
                webhooks.post(Signature.sign(robot, wireTime.instant()), chatCode, message, message.idempotencyKey());
        if (verdict.isTaken()) {
            return new Outcome.Accepted(null, Way.GROUP_WEBHOOK);
        }
        // the token is part of the robot's address here, so another one cannot be fetched
        return verdict.kind() == Kind.TOKEN ? new Outcome.Rejected(verdict.reason()) : verdict.failed(true);
    }

    private Outcome reply(Address.Reply reply, OutgoingMessage message, Instant now) {
        Optional<URI> session = SessionAddress.of(reply, properties, now);
        if (session.isEmpty()) {
            return withoutSession(reply, message);
        }
        Verdict verdict = webhooks.post(session.get(), "", forWriter(reply, message), null);
        if (verdict.isTaken()) {
            return new Outcome.Accepted(null, Way.SESSION);
        }
        return verdict.kind() == Kind.SESSION_OVER || verdict.kind() == Kind.TOKEN
                ? withoutSession(reply, message)
                : verdict.failed(false);
    }

    private Outcome withoutSession(Address.Reply reply, OutgoingMessage message) {
        String conversationId = reply.conversationId();
        if (conversationId != null) {
            return messages.toGroup(conversationId, message);
        }
        String userId = reply.userId();
        if (userId != null) {
            return messages.toPerson(userId, message);
        }
        return new Outcome.Rejected(
                "The session for answering is over, and neither the group nor the writer's user id is known");
    }

    /** In a group the writer is mentioned, unless the text does so already. */
    private static OutgoingMessage forWriter(Address.Reply reply, OutgoingMessage message) {
        String writer = reply.userId();
        if (writer == null || reply.conversationId() == null || mentions(message, writer)) {
            return message;
        }
        List<Person> mentions = new ArrayList<>(message.mentions());
        mentions.add(new Person(WRITER, "", null, writer));
        return message.with(new Content.Message(message.title(), "{@" + WRITER + "}\n\n" + message.body()), mentions);
    }

    private static boolean mentions(OutgoingMessage message, String userId) {
        return message.mentions().stream()
                .anyMatch(person ->
                        userId.equals(person.dingtalkUserId()) && message.body().contains("{@" + person.code() + "}"));
    }
}
