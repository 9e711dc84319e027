package org.dutybell.sandbox.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.BadSpeech;
import org.dutybell.sandbox.chat.ChatMessage;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.chat.Talk;
import org.dutybell.sandbox.wire.Presses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets people press a card's button: the bot hears of it and its answer changes the card. */
public class CardPresses {

    private final Cards cards;
    private final Presses presses;
    private final Chats chats;
    private final Directory directory;
    private final JsonMapper json;

    CardPresses(Cards cards, Presses presses, Chats chats, Directory directory, JsonMapper json) {
        this.cards = cards;
        this.presses = presses;
        this.chats = chats;
        this.directory = directory;
        this.json = json;
    }

    /**
     * Presses and waits for the bot's answer, two seconds at most.
     *
     * @param messageId of the message that shows the card
     * @param action id of the button
     * @param input words of the card's input field; empty when none
     * @return the card as it is then
     * @throws BadSpeech when there is no such card for this person
     */
    public Card press(String as, String messageId, String action, String input) {
        Community community = directory.today();
        SandboxUser user = Talk.speaker(community, as);
        ChatMessage message = chats.message(messageId)
                .orElseThrow(() -> new BadSpeech("\"message\" is \"" + messageId + "\", and there is none"));
        Talk.conversation(community, user, message.conversation());
        Card card = cards.card(String.valueOf(message.content().card()))
                .orElseThrow(() -> new BadSpeech("\"message\" is \"" + messageId + "\", which is no card"));
        String result = card.callbackType().isEmpty() ? "无回调" : ask(card, user, message, action, input);
        cards.change(card.outTrackId(), before -> before.withResult(result));
        return cards.card(card.outTrackId()).orElse(card);
    }

    private String ask(Card card, SandboxUser user, ChatMessage message, String action, String input) {
        try {
            Map<String, Object> press = body(card, user, message, action, input);
            boolean byHttp = card.callbackType().equals("HTTP");
            apply(card, user, (byHttp ? presses.pressByHttp(card.routeKey(), press) : presses.press(press)).join());
            return "";
        } catch (CompletionException late) {
            return "机器人没有在 2 秒内回应";
        }
    }

    private Map<String, Object> body(Card card, SandboxUser user, ChatMessage message, String action, String input) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("action", action);
        if (!input.isEmpty()) {
            params.put("input", input);
        }
        Map<String, Object> press = new LinkedHashMap<>();
        press.put("type", "actionCallback");
        press.put("outTrackId", card.outTrackId());
        press.put("corpId", SandboxCredentials.CORP_ID);
        press.put("userId", card.byUnionId() ? user.unionId() : user.userId());
        press.put("userIdType", card.byUnionId() ? 2 : 1);
        press.put("spaceType", message.conversation().startsWith("private-") ? "IM_ROBOT" : "IM_GROUP");
        press.put("spaceId", message.conversation());
        String content = json.writeValueAsString(
                Map.of("cardPrivateData", Map.of("actionIds", List.of(action), "params", params)));
        press.put("content", content);
        press.put("value", content);
        return press;
    }

    private void apply(Card card, SandboxUser user, JsonNode response) {
        JsonNode options = response.path("cardUpdateOptions");
        boolean byKey = options.path("updateCardDataByKey").asBoolean(false);
        boolean privateByKey = options.path("updatePrivateDataByKey").asBoolean(false);
        if (response.path("cardData").has("cardParamMap")) {
            Map<String, String> params = CardParams.read(response.path("cardData"));
            cards.change(card.outTrackId(), before -> before.with(params, byKey));
        }
        if (response.path("userPrivateData").has("cardParamMap")) {
            Map<String, String> params = CardParams.read(response.path("userPrivateData"));
            cards.change(card.outTrackId(), before -> before.with(user.userId(), params, privateByKey));
        }
    }
}
