package org.dutybell.dingtalk.inbound;

import java.util.Locale;
import org.dutybell.dingtalk.wire.Api;
import org.dutybell.dingtalk.wire.ApiCall;
import org.dutybell.dingtalk.wire.OpenApi;
import org.dutybell.dingtalk.wire.OpenApi.Called;
import org.dutybell.notification.MessageKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Asks for the events that DingTalk could not push, after the way in was broken. They are told apart from those that did
 * arrive by what they say, because the list has no ids; acting on one twice does no harm.
 */
public class FailedEvents {

    private static final Logger log = LoggerFactory.getLogger(FailedEvents.class);
    private static final int MOST_PAGES = 20;

    private final OpenApi api;
    private final ReceivedEvents events;

    public FailedEvents(OpenApi api, ReceivedEvents events) {
        this.api = api;
        this.events = events;
    }

    /** Fetches and processes all of them; how many were new. */
    public int fetch() {
        int found = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            Called called = api.call(ApiCall.of(Api.FAILED_EVENTS, MessageKind.COURTESY));
            if (!called.verdict().isTaken()) {
                log.warn(
                        "The events that DingTalk could not push were not told: {}",
                        called.verdict().reason());
                return found;
            }
            int fresh = process(called.body().path("failed_list"));
            found += fresh;
            // a page that brings nothing new would come again
            if (fresh == 0 || !called.body().path("has_more").asBoolean(false)) {
                break;
            }
        }
        if (found > 0) {
            log.info("DingTalk had {} events that it could not push", found);
        }
        return found;
    }

    private int process(JsonNode failed) {
        int fresh = 0;
        for (JsonNode entry : failed) {
            String tag = AnyCase.text(entry, "call_back_tag", "eventType");
            String type = tag == null ? "unknown" : tag.toLowerCase(Locale.ROOT);
            JsonNode body = AnyCase.field(entry, type);
            fresh += events.receive(type, null, null, entry.toString(), body.isObject() ? body : entry) ? 1 : 0;
        }
        return fresh;
    }
}
