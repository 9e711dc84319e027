package org.dutybell.sandbox.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.sandbox.Loopback;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.SandboxProperties;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Directory;
import org.dutybell.sandbox.wire.ApiEndpoint;
import org.dutybell.sandbox.wire.ApiRefusal;
import org.dutybell.sandbox.wire.CardRoutes;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Creates and delivers cards, and changes them. */
@RestController
@OnlyWithBuiltInWire
class CardApi extends ApiEndpoint {

    private final Cards cards;
    private final CardDeliveries deliveries;
    private final Directory directory;
    private final CardRoutes routes;
    private final List<String> templates;

    CardApi(
            Cards cards,
            CardDeliveries deliveries,
            Directory directory,
            CardRoutes routes,
            SandboxProperties properties,
            JsonMapper json) {
        super(json);
        this.cards = cards;
        this.deliveries = deliveries;
        this.directory = directory;
        this.routes = routes;
        this.templates = properties.cardTemplates();
    }

    @PostMapping("/v1.0/card/instances/createAndDeliver")
    Map<String, Object> create(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        Community community = directory.today();
        Card card = card(request, community);
        List<CardDeliveries.Place> places = new ArrayList<>();
        for (String space : text(request, "openSpaceId").split(";")) {
            places.add(deliveries.place(space, request, community));
        }
        if (!cards.add(card)) {
            throw ApiRefusal.badRequest("param.cardAlreadyExist", "outTrackId 已存在");
        }
        List<Map<String, Object>> results = new ArrayList<>();
        places.forEach(place -> results.add(deliveries.deliver(card, place)));
        return Map.of("success", true, "result", Map.of("outTrackId", card.outTrackId(), "deliverResults", results));
    }

    @PutMapping("/v1.0/card/instances")
    Map<String, Object> update(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        Card card = cards.card(text(request, "outTrackId"))
                .orElseThrow(() -> ApiRefusal.badRequest("param.cardNotExist", "卡片不存在"));
        JsonNode options = request.path("cardUpdateOptions");
        boolean byKey = options.path("updateCardDataByKey").asBoolean(false);
        boolean privateByKey = options.path("updatePrivateDataByKey").asBoolean(false);
        Map<String, Map<String, String>> forPeople = CardParams.readPrivate(
                request.path("privateData"),
                directory.today(),
                request.path("userIdType").asInt(1) == 2);
        if (request.has("cardData")) {
            Map<String, String> params = CardParams.read(request.path("cardData"));
            cards.change(card.outTrackId(), before -> before.with(params, byKey));
        }
        forPeople.forEach((userId, params) ->
                cards.change(card.outTrackId(), before -> before.with(userId, params, privateByKey)));
        return Map.of("success", true, "result", true);
    }

    @PostMapping("/v1.0/card/callbacks/register")
    Map<String, Object> register(@RequestBody(required = false) String body) {
        JsonNode request = object(body);
        CardRoutes.Route route = new CardRoutes.Route(text(request, "callbackUrl"), text(request, "apiSecret"));
        if (!Loopback.isUrl(route.url())) {
            throw ApiRefusal.badRequest("param.error", "沙箱只向本机的地址推送，callbackUrl 为：" + route.url());
        }
        String key = request.path("callbackRouteKey").asString(SandboxCredentials.CLIENT_ID);
        if (!routes.register(key, route, request.path("forceUpdate").asBoolean(false))) {
            throw ApiRefusal.badRequest("param.error", "callbackRouteKey 已注册到别的地址：" + key);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("callbackUrl", text(request, "callbackUrl"));
        result.put("apiSecret", text(request, "apiSecret"));
        return Map.of("success", true, "result", result);
    }

    private Card card(JsonNode request, Community community) {
        String template = text(request, "cardTemplateId");
        if (!templates.contains(template)) {
            throw ApiRefusal.badRequest("param.templateNotExist", "卡片模板不存在：" + template);
        }
        String outTrackId = text(request, "outTrackId");
        if (outTrackId.isEmpty()) {
            throw ApiRefusal.badRequest("param.error", "outTrackId 不能为空");
        }
        if (text(request, "callbackType").equals("HTTP") && !routes.knows(text(request, "callbackRouteKey"))) {
            throw ApiRefusal.badRequest("param.error", "callbackRouteKey 没有注册：" + text(request, "callbackRouteKey"));
        }
        boolean byUnionId = request.path("userIdType").asInt(1) == 2;
        return new Card(
                outTrackId,
                template,
                text(request, "callbackType"),
                text(request, "callbackRouteKey"),
                byUnionId,
                CardParams.read(request.path("cardData")),
                CardParams.readPrivate(request.path("privateData"), community, byUnionId),
                null);
    }
}
