package org.dutybell.dingtalk.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What createAndDeliver and the update take. */
final class CardRequest {

    private CardRequest() {}

    /** A new card, in a group or a private chat. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Create(
            String cardTemplateId,
            String outTrackId,
            String callbackType,
            @Nullable String callbackRouteKey,
            int userIdType,
            CardData cardData,
            String openSpaceId,
            @Nullable Space imGroupOpenSpaceModel,
            @Nullable Deliver imGroupOpenDeliverModel,
            @Nullable Space imRobotOpenSpaceModel,
            @Nullable Deliver imRobotOpenDeliverModel) {}

    /** Other values on a card that is there. */
    record Update(String outTrackId, CardData cardData, Options cardUpdateOptions, int userIdType) {}

    record CardData(Map<String, String> cardParamMap) {}

    /**
     * How the place shows the card.
     *
     * @param lastMessageI18n its line in the list of conversations, by language
     */
    record Space(boolean supportForward, Map<String, String> lastMessageI18n, Notify notification) {

        static Space titled(String title) {
            return new Space(false, Map.of("ZH_CN", title), new Notify(title, false));
        }
    }

    record Notify(String alertContent, boolean notificationOff) {}

    /**
     * Who delivers it and who is told.
     *
     * @param spaceType IM_ROBOT in a private chat; null in a group
     * @param atUserIds names of the mentioned people by user id; null where nobody is
     * @param cardAtUserIds the same people, shown on the card; null where nobody is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Deliver(
            @Nullable String spaceType,
            String robotCode,
            @Nullable Map<String, String> atUserIds,
            @Nullable List<String> cardAtUserIds) {}

    /** Without these an update would empty what it does not name. */
    record Options(boolean updateCardDataByKey, boolean updatePrivateDataByKey) {

        static final Options ONLY_WHAT_IS_NAMED = new Options(true, true);
    }
}
