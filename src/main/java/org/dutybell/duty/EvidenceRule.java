package org.dutybell.duty;

/**
 * What satisfies a duty.
 *
 * @param photos least number of pictures; 0 when none is needed
 * @param text whether a sentence is needed: the record, the minutes, the statement
 * @param participants whether the number of participants is needed
 */
public record EvidenceRule(int photos, boolean text, boolean participants) {}
