package org.dutybell.obligation;

/**
 * The theme that was taken for a check-in.
 *
 * @param name what people call it
 * @param reason why it came again although it was used; empty when it was not
 */
public record TakenTheme(String name, String reason) {}
