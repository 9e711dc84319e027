package org.dutybell.organisation;

import java.time.Instant;

/**
 * DingTalk says that the bot cannot write to a group any more. Told inside the transaction that keeps the event.
 *
 * @param conversationId the group's open conversation id
 * @param dissolved whether the group is gone; else the robot was removed from it
 * @param at when it was told
 */
public record GroupLost(String conversationId, boolean dissolved, Instant at) {}
