package org.dutybell.sandbox.office;

import java.time.Instant;
import java.util.List;

/**
 * A DING.
 *
 * @param id openDingId
 * @param at by the sandbox's clock
 * @param kind app, sms or phone
 * @param receivers user ids
 * @param content its words
 */
public record Ding(String id, Instant at, String kind, List<String> receivers, String content) {

    public Ding {
        receivers = List.copyOf(receivers);
    }
}
