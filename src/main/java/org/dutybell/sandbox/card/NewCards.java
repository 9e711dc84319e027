package org.dutybell.sandbox.card;

import java.util.List;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.wire.ApiRefusal;
import org.dutybell.sandbox.wire.CardRoutes;
import tools.jackson.databind.JsonNode;

/** Reads the card that a call wants to create, and refuses it as DingTalk does. */
class NewCards {

    private final CardRoutes routes;
    private final List<String> templates;

    NewCards(CardRoutes routes, List<String> templates) {
        this.routes = routes;
        this.templates = templates;
    }

    /** @throws ApiRefusal when the template, the id, the route or a value is wrong */
    Card read(JsonNode request, Community community) {
        String template = text(request, "cardTemplateId");
        if (!templates.contains(template)) {
            throw ApiRefusal.badRequest("param.templateNotExist", "卡片模板不存在：" + template);
        }
        String outTrackId = text(request, "outTrackId");
        if (outTrackId.isEmpty()) {
            throw ApiRefusal.badRequest("param.error", "outTrackId 不能为空");
        }
        String type = text(request, "callbackType");
        String route = text(request, "callbackRouteKey");
        if (type.equals("HTTP") && !routes.knows(route)) {
            throw ApiRefusal.badRequest("param.error", "callbackRouteKey 没有注册：" + route);
        }
        boolean byUnionId = request.path("userIdType").asInt(1) == 2;
        return new Card(
                outTrackId,
                template,
                type,
                route,
                byUnionId,
                CardParams.read(request.path("cardData")),
                CardParams.readPrivate(request.path("privateData"), community, byUnionId),
                null);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }
}
