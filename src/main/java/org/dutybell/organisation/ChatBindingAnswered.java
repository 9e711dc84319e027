package org.dutybell.organisation;

import java.time.Instant;

/**
 * An admin has answered a group's request; told inside the transaction of the answer.
 *
 * @param request what was asked
 * @param confirmed whether the group belongs to the unit now
 * @param by code of the admin
 * @param at when
 */
public record ChatBindingAnswered(ChatBindings.Request request, boolean confirmed, String by, Instant at) {}
