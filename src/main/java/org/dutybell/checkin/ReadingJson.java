package org.dutybell.checkin;

import tools.jackson.databind.json.JsonMapper;

/** The stored form of a received message; kept apart from the application's JSON settings so that they cannot change it. */
final class ReadingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadingJson() {}

    static String write(InboundMessage message) {
        return JSON.writeValueAsString(message);
    }

    static InboundMessage read(String reading) {
        return JSON.readValue(reading, InboundMessage.class);
    }
}
