package org.dutybell.obligation;

/**
 * The theme that a check-in names.
 *
 * @param code of the catalogue
 * @param reason why it comes again although it was used; empty when none is given
 */
public record NamedTheme(String code, String reason) {}
