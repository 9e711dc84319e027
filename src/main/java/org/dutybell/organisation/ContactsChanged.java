package org.dutybell.organisation;

import java.time.Instant;

/**
 * DingTalk says that its contacts have changed: a copy of them is stale. Told inside the transaction that keeps the event.
 *
 * @param event DingTalk's name of it, such as user_leave_org
 * @param at when it was told
 */
public record ContactsChanged(String event, Instant at) {}
