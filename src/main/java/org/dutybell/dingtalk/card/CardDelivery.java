package org.dutybell.dingtalk.card;

import org.dutybell.dingtalk.wire.Json;
import org.dutybell.dingtalk.wire.Judge;
import org.dutybell.notification.Outcome;
import org.dutybell.notification.Way;
import tools.jackson.databind.JsonNode;

/** What became of a new card, place by place. */
record CardDelivery(Outcome outcome) {

    static CardDelivery of(JsonNode body) {
        JsonNode places = body.path("result").path("deliverResults");
        String reference = null;
        for (JsonNode place : places) {
            if (!place.path("success").asBoolean(false)) {
                return new CardDelivery(new Outcome.Rejected("DingTalk made the card and did not deliver it: "
                        + Judge.harmless(Json.textOrEmpty(place, "errorMsg"))
                        + "; is the robot in the group, and the person in its visible range?"));
            }
            reference = Json.text(place, "carrierId");
        }
        return new CardDelivery(
                places.isEmpty()
                        ? new Outcome.Unknown("DingTalk did not say whether the card was delivered", true)
                        : new Outcome.Accepted(reference, Way.CARD));
    }
}
