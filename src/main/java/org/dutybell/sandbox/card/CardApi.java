package org.dutybell.sandbox.card;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dutybell.sandbox.Loopback;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.SandboxCredentials;
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

/** Changes cards, and registers the address for their presses. */
@RestController
@OnlyWithBuiltInWire
class CardApi extends ApiEndpoint {

    private final Cards cards;
    private final Directory directory;
    private final CardRoutes routes;

    CardApi(Cards cards, Directory directory, CardRoutes routes, JsonMapper json) {
        super(json);
        this.cards = cards;
        this.directory = directory;
        this.routes = routes;
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
}
