package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Verdict;
import org.dutybell.dingtalk.wire.Verdict.Kind;
import org.dutybell.notification.Content;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;

/** The answer address that came with a received message. */
final class SessionReply implements WayOut {

    /** Stands for the writer of the message that is answered; no person code looks like it. */
    private static final String WRITER = "~writer";

    private final Webhooks webhooks;
    private final DingTalkProperties properties;

    SessionReply(Webhooks webhooks, DingTalkProperties properties) {
        this.webhooks = webhooks;
        this.properties = properties;
    }

    @Override
    public boolean leadsTo(Address address, Instant now) {
        return address instanceof Address.Reply reply
                && SessionAddress.of(reply, properties, now).isPresent();
    }

    @Override
    public Outcome send(OutgoingMessage message, Instant now) {
        Address.Reply reply = (Address.Reply) message.address();
        Verdict verdict = webhooks.post(
                SessionAddress.of(reply, properties, now).orElseThrow(), "", forWriter(reply, message), null);
        if (verdict.isTaken()) {
            return new Outcome.Accepted(null, Way.SESSION);
        }
        return verdict.kind() == Kind.TOKEN
                ? new Outcome.Rejected(verdict.reason())
                : verdict.failed(message.kind(), false);
    }

    /** In a group the writer is mentioned, unless the text does so already. */
    private static OutgoingMessage forWriter(Address.Reply reply, OutgoingMessage message) {
        String writer = reply.userId();
        if (writer == null || reply.conversationId() == null || mentions(message, writer)) {
            return message;
        }
        List<Person> mentions = new ArrayList<>(message.mentions());
        mentions.add(new Person(WRITER, "", null, writer));
        Content.Message words = (Content.Message) message.content();
        return message.with(
                new Content.Message(
                        words.title(), "{@" + WRITER + "}\n\n" + words.body(), words.page(), words.answerable()),
                mentions);
    }

    private static boolean mentions(OutgoingMessage message, String userId) {
        return message.mentions().stream()
                .anyMatch(person ->
                        userId.equals(person.dingtalkUserId()) && message.body().contains("{@" + person.code() + "}"));
    }
}
