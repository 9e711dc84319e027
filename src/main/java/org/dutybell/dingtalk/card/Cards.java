package org.dutybell.dingtalk.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.dingtalk.card.CardRequest.CardData;
import org.dutybell.dingtalk.card.CardRequest.Create;
import org.dutybell.dingtalk.card.CardRequest.Deliver;
import org.dutybell.dingtalk.card.CardRequest.Space;
import org.dutybell.dingtalk.card.CardRequest.Update;
import org.dutybell.dingtalk.text.Phrases;
import org.dutybell.dingtalk.text.Title;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.DingTalkProperties;
import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.notification.Content;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.OutgoingMessage;
import org.dutybell.notification.OutgoingMessage.Address;
import org.dutybell.notification.OutgoingMessage.Original;
import org.dutybell.notification.UndeliveredCards;
import org.dutybell.notification.Way;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/** Sends cards and changes them. The key of the row is the card's own, so a second try makes no second card. */
public class Cards {

    private static final int BY_USER_ID = 1;

    private final OpenApi api;
    private final DingTalkProperties dingtalk;
    private final CardProperties properties;
    private final CardVariables variables;
    private final UndeliveredCards undelivered;

    public Cards(
            OpenApi api,
            DingTalkProperties dingtalk,
            CardProperties properties,
            Phrases phrases,
            UndeliveredCards undelivered) {
        this.api = api;
        this.dingtalk = dingtalk;
        this.properties = properties;
        this.variables = new CardVariables(phrases);
        this.undelivered = undelivered;
    }

    /** Whether there is a template, and the address is one a card can go to. */
    public boolean leadTo(Address address) {
        boolean known = address instanceof Address.Private
                || address instanceof Address.Group group && group.conversationId() != null;
        return known && !properties.templateId().isEmpty();
    }

    /** Whether a card has room for all of it: duties must not be missing from a reminder. */
    public boolean hold(OutgoingMessage message) {
        return variables.hold(message);
    }

    public Outcome send(OutgoingMessage message) {
        String key = message.idempotencyKey();
        if (undelivered.contains(key)) {
            return new Outcome.Rejected("an earlier try made the card, and DingTalk did not deliver it");
        }
        Called called = api.call(ApiCall.of(Api.CARD_CREATE, message.kind()).body(request(message)));
        if (called.verdict().isTaken()) {
            return delivered(key, called);
        }
        boolean ours = "param.cardAlreadyExist".equals(Json.text(called.body(), "code"));
        return ours ? new Outcome.Accepted(null, Way.CARD) : called.verdict().failed(message.kind(), true);
    }

    /** The outer success only says that the card exists. */
    private Outcome delivered(String key, Called called) {
        CardDelivery delivery = CardDelivery.of(called.body());
        if (delivery.outcome() instanceof Outcome.Rejected) {
            undelivered.remember(key);
        }
        return delivery.outcome();
    }

    /** Shows this on a card from now on. */
    public Outcome change(OutgoingMessage message, Content.CardResult result) {
        Original original = message.original();
        if (original == null || original.way() != Way.CARD) {
            return new Outcome.Withheld("The message was not sent as a card, so there is nothing to change");
        }
        Called called = api.call(ApiCall.of(Api.CARD_UPDATE, message.kind())
                .body(new Update(
                        original.idempotencyKey(),
                        new CardData(variables.of(message, result)),
                        CardRequest.Options.ONLY_WHAT_IS_NAMED,
                        BY_USER_ID)));
        return called.verdict().isTaken()
                ? new Outcome.Accepted(null, Way.CARD)
                : called.verdict().failed(message.kind(), true);
    }

    private Create request(OutgoingMessage message) {
        boolean byStream = properties.callbackRouteKey().isEmpty();
        CardVariables.Filled filled = variables.of(message);
        Space space = Space.titled(Title.of(message));
        String groupId = message.address() instanceof Address.Group group ? group.conversationId() : null;
        return new Create(
                properties.templateId(),
                message.idempotencyKey(),
                byStream ? "STREAM" : "HTTP",
                byStream ? null : properties.callbackRouteKey(),
                BY_USER_ID,
                new CardData(filled.values()),
                place(message.address()),
                groupId == null ? null : space,
                groupId == null ? null : inGroup(names(filled.mentioned(), message.mentions())),
                groupId == null ? space : null,
                groupId == null ? new Deliver("IM_ROBOT", dingtalk.robotCode(), null, null) : null);
    }

    private Deliver inGroup(Map<String, String> mentioned) {
        return mentioned.isEmpty()
                ? new Deliver(null, dingtalk.robotCode(), null, null)
                : new Deliver(null, dingtalk.robotCode(), mentioned, List.copyOf(mentioned.keySet()));
    }

    private static String place(Address address) {
        return address instanceof Address.Group group
                ? "dtv1.card//IM_GROUP." + group.conversationId()
                : "dtv1.card//IM_ROBOT." + ((Address.Private) address).userId();
    }

    private static Map<String, String> names(List<String> userIds, List<Person> people) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Person person : people) {
            @Nullable String userId = person.dingtalkUserId();
            if (userId != null && userIds.contains(userId)) {
                names.put(userId, person.name());
            }
        }
        return names;
    }
}
