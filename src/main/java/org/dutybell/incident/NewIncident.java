package org.dutybell.incident;

import java.time.Instant;

/**
 * What somebody reports.
 *
 * @param unit code of the unit where it happened
 * @param person code of the reporter
 * @param words what they wrote of it; may be empty
 * @param messageId DingTalk's id of their message: reported once
 * @param at when the message reached us
 */
public record NewIncident(IncidentKind kind, String unit, String person, String words, String messageId, Instant at) {}
