package org.dutybell.obligation;

/**
 * A picture as evidence for an obligation.
 *
 * @param unit code of the holder's unit
 * @param shortCode that of the obligation, such as D7K3; empty when it has none
 */
public record PictureUse(String unit, String shortCode) {}
