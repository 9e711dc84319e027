package org.dutybell.sandbox.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.wire.ApiEndpoint;
import org.dutybell.sandbox.wire.ApiRefusal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Creates cards and delivers them, in one call or in two. */
@RestController
@OnlyWithBuiltInWire
class NewCardApi extends ApiEndpoint {

    private final Cards cards;
    private final NewCards newCards;
    private final CardDeliveries deliveries;
    private final Directory directory;

    NewCardApi(Cards cards, NewCards newCards, CardDeliveries deliveries, Directory directory, JsonMapper json) {
        super(json);
        this.cards = cards;
        this.newCards = newCards;
        this.deliveries = deliveries;
        this.directory = directory;
    }

    @PostMapping("/v1.0/card/instances/createAndDeliver")
    Map<String, Object> createAndDeliver(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        Community community = directory.today();
        Card card = newCards.read(request, community);
        List<CardDeliveries.Place> places = places(request, community);
        add(card, request);
        return Map.of(
                "success",
                true,
                "result",
                Map.of("outTrackId", card.outTrackId(), "deliverResults", deliver(card, places)));
    }

    @PostMapping("/v1.0/card/instances")
    Map<String, Object> create(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        Card card = newCards.read(request, directory.today());
        add(card, request);
        return Map.of("success", true, "result", card.outTrackId());
    }

    /** The places are described in two parts: the space when the card is created, the delivery here. */
    @PostMapping("/v1.0/card/instances/deliver")
    Map<String, Object> deliver(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        String outTrackId = text(request, "outTrackId");
        Card card = cards.card(outTrackId)
                .orElseThrow(() -> ApiRefusal.badRequest("param.cardNotExist", "卡片不存在：" + outTrackId));
        ObjectNode whole = (ObjectNode) cards.request(outTrackId).orElseThrow().deepCopy();
        request.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        return Map.of("success", true, "result", deliver(card, places(whole, directory.today())));
    }

    private void add(Card card, JsonNode request) {
        if (!cards.add(card, request)) {
            throw ApiRefusal.badRequest("param.cardAlreadyExist", "outTrackId 已存在");
        }
    }

    private List<CardDeliveries.Place> places(JsonNode request, Community community) {
        List<CardDeliveries.Place> places = new ArrayList<>();
        for (String space : text(request, "openSpaceId").split(";")) {
            places.add(deliveries.place(space, request, community));
        }
        return places;
    }

    private List<Map<String, Object>> deliver(Card card, List<CardDeliveries.Place> places) {
        List<Map<String, Object>> results = new ArrayList<>();
        places.forEach(place -> results.add(deliveries.deliver(card, place)));
        return results;
    }
}
