package org.dutybell.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A group chat of a unit.
 *
 * @param code unique; the key under which the group robot's address is given
 * @param unit code of the unit it belongs to
 * @param name as shown in DingTalk
 * @param conversationId DingTalk's open conversation id; null until it is known
 */
public record Chat(
        String code, String unit, String name, @Nullable String conversationId) {}
