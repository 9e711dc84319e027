package org.dutybell.dingtalk.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutybell.notification.Ability;
import org.dutybell.notification.Content;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.Way;

/**
 * Tries the ways of {@link WayTable} in order. Only what shuts one way and certainly sent nothing leads on to the next: a
 * refusal, a missing permission, a quota. After anything else the message may have arrived, or may arrive by the same way
 * soon, and must not be shown twice.
 */
public class Router {

    private final Map<Way, WayOut> waysOut;
    private final Spreading spreading;

    Router(Map<Way, WayOut> waysOut, Spreading spreading) {
        this.waysOut = Map.copyOf(waysOut);
        this.spreading = spreading;
    }

    Outcome send(OutgoingMessage message, Content.Message words, Instant now) {
        Refusals refusals = new Refusals();
        for (Way way : open(words, message.address(), isSparing(message, words), now)) {
            if (!wayOut(way).holds(message)) {
                continue;
            }
            Outcome outcome = wayOut(way).send(message, now);
            if (!refusals.add(way, outcome)) {
                return refusals.notedOn(outcome);
            }
        }
        return refusals.isEmpty() ? new Outcome.Rejected(whyNone(message.address())) : refusals.outcome();
    }

    /**
     * Only a first attempt spares messages: one that may have arrived by the webhook is repeated there, under the same key, and
     * one that may have arrived by the API is not repeated.
     */
    private boolean isSparing(OutgoingMessage message, Content.Message words) {
        return words.routine()
                && message.attempt() == 1
                && message.address() instanceof Address.Group
                && spreading.sparesMessages();
    }

    /** Whether this can only go by the app's robot in the private chat, which takes several people in one call. */
    boolean isOnlyForPrivateChat(Content.Message words, Address address, Instant now) {
        return address instanceof Address.Private
                && open(words, address, false, now).equals(List.of(Way.PRIVATE));
    }

    /** For messages of the same words that {@link #isOnlyForPrivateChat}: with no other way, each outcome stands. */
    List<Outcome> sendTogether(List<OutgoingMessage> messages, Instant now) {
        return wayOut(Way.PRIVATE).sendTogether(messages, now);
    }

    /** Whether every way it could take there has a key. */
    boolean isKeyedTo(Content.Message words, Address address, Instant now) {
        List<Way> ways = open(words, address, false, now);
        return !ways.isEmpty() && ways.stream().allMatch(way -> way.can(Ability.IDEMPOTENCY_KEY));
    }

    private List<Way> open(Content.Message words, Address address, boolean sparing, Instant now) {
        return WayTable.of(words, address, sparing).stream()
                .filter(way -> wayOut(way).leadsTo(address, now))
                .toList();
    }

    private WayOut wayOut(Way way) {
        return Objects.requireNonNull(waysOut.get(way));
    }

    private static String whyNone(Address address) {
        if (address instanceof Address.Group group) {
            return ("Chat %1$s has neither a group robot nor a conversation id; set"
                            + " dutybell.dingtalk.robots.%1$s.url, or write to the bot in the group once")
                    .formatted(group.chatCode());
        }
        return "The session for answering is over, and neither the group nor the writer's user id is known";
    }
}
