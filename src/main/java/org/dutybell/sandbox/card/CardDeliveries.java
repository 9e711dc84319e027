package org.dutybell.sandbox.card;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dutybell.sandbox.SandboxCredentials;
import org.dutybell.sandbox.chat.Chats;
import org.dutybell.sandbox.chat.Community;
import org.dutybell.sandbox.chat.Content;
import org.dutybell.sandbox.chat.Conversation;
import org.dutybell.sandbox.chat.Posting;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.wire.ApiRefusal;
import org.dutybell.sandbox.wire.Faults;
import tools.jackson.databind.JsonNode;

/** Puts a new card into a group or a private chat. */
class CardDeliveries {

    private static final String GROUP = "dtv1.card//IM_GROUP.";
    private static final String PRIVATE = "dtv1.card//IM_ROBOT.";

    private final Chats chats;
    private final Faults faults;

    CardDeliveries(Chats chats, Faults faults) {
        this.chats = chats;
        this.faults = faults;
    }

    /**
     * Where a card shall go.
     *
     * @param error why it cannot go there; empty when it can
     * @param mentions the text behind each @ and whom it calls
     */
    record Place(
            String type,
            String spaceId,
            String conversation,
            String title,
            Map<String, String> mentions,
            String error) {}

    /** @throws ApiRefusal when the space is none */
    Place place(String space, JsonNode request, Community community) {
        boolean group = space.startsWith(GROUP);
        if (!group && !space.startsWith(PRIVATE)) {
            throw ApiRefusal.badRequest("param.openSpaceIdInvalid", "openSpaceId 无效：" + space);
        }
        String kind = group ? "imGroupOpen" : "imRobotOpen";
        String robot = request.path(kind + "DeliverModel").path("robotCode").asString("");
        String title = request.path(kind + "SpaceModel")
                .path("lastMessageI18n")
                .path("ZH_CN")
                .asString(request.path("cardData")
                        .path("cardParamMap")
                        .path("title")
                        .asString("[卡片]"));
        if (request.path(kind + "DeliverModel").isMissingNode()
                || request.path(kind + "SpaceModel").isMissingNode()) {
            throw ApiRefusal.badRequest("param.error", "缺少 " + kind + "SpaceModel 或 " + kind + "DeliverModel");
        }
        return group
                ? inGroup(space.substring(GROUP.length()), robot, title, request, community)
                : inPrivate(space.substring(PRIVATE.length()), robot, title, request, community);
    }

    private Place inGroup(String id, String robot, String title, JsonNode request, Community community) {
        Map<String, String> mentions = new HashMap<>();
        Conversation group = community
                .group(id)
                .orElseThrow(() -> ApiRefusal.badRequest("param.openSpaceIdInvalid", "openSpaceId 无效：群不存在"));
        request.path("imGroupOpenDeliverModel")
                .path("atUserIds")
                .propertyNames()
                .forEach(userId -> {
                    if (group.has(userId)) {
                        mentions.put(userId, userId);
                    }
                });
        String error = error(robot);
        if (error.isEmpty() && (faults.robotIs(id, "removed") || faults.robotIs(id, "stopped"))) {
            error = "robot not in group";
        }
        return new Place("IM_GROUP", id, id, title, mentions, error);
    }

    private Place inPrivate(String id, String robot, String title, JsonNode request, Community community) {
        boolean byUnionId = request.path("userIdType").asInt(1) == 2;
        SandboxUser user = (byUnionId ? community.byUnionId(id) : community.user(id))
                .filter(found -> !found.outside())
                .orElseThrow(() -> ApiRefusal.badRequest("param.userIdNotExist", "用户不存在：" + id));
        String conversation = Conversation.privateId(user.userId());
        return new Place("IM_ROBOT", id, conversation, title, Map.of(), errorInPrivate(robot));
    }

    /** The robot's code may be missing in a private chat: then it is the app's own. */
    private static String errorInPrivate(String robot) {
        return robot.isEmpty() ? "" : error(robot);
    }

    private static String error(String robot) {
        return robot.equals(SandboxCredentials.CLIENT_ID) ? "" : "robotCode is invalid";
    }

    /** What became of it, as the answer tells. */
    Map<String, Object> deliver(Card card, Place place) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("spaceType", place.type());
        result.put("spaceId", place.spaceId());
        result.put("success", place.error().isEmpty());
        result.put("errorMsg", place.error());
        if (place.error().isEmpty()) {
            String key = UUID.randomUUID().toString().replace("-", "") + "=";
            Content content = Content.card(place.title(), card.outTrackId());
            chats.post(new Posting(place.conversation(), null, content, place.mentions(), false, null, key));
            result.put("carrierId", key);
        }
        return result;
    }
}
