package org.dutybell.dingtalk.wire;

import tools.jackson.databind.JsonNode;

/** What came back from one HTTP call, before anybody judges it. */
public sealed interface Answer {

    /** A JSON object. */
    record Json(int status, JsonNode body) implements Answer {}

    /**
     * Something else: a block page, a proxy's page, half a JSON text, nothing.
     *
     * @param markup whether it looks like HTML
     */
    record Page(int status, boolean markup) implements Answer {}

    /** No connection: the request never left. */
    record NotSent(String reason) implements Answer {}

    /** The request left, and no whole answer came. */
    record Lost(String reason) implements Answer {}
}
