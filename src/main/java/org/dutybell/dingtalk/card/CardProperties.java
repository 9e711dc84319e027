package org.dutybell.dingtalk.card;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Interactive cards.
 *
 * @param templateId id of the published card template, which ends in .schema; empty: no cards
 * @param callbackRouteKey route under which the address for presses is registered; empty: presses come by the stream
 */
@ConfigurationProperties("dutybell.dingtalk.card")
public record CardProperties(
        @DefaultValue("") String templateId,
        @DefaultValue("") String callbackRouteKey) {

    public CardProperties {
        templateId = templateId.strip();
        callbackRouteKey = callbackRouteKey.strip();
    }
}
