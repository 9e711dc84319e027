package org.dutybell.console;

/**
 * The theme of a drill as an argument of a {@link Line}; said in the language of the page.
 *
 * @param name what people call it
 */
record ThemeName(String name) {}
