package org.dutybell.draft;

/**
 * Something read from the list.
 *
 * @param value what it means
 * @param words the words it was read from, as written; empty when there are none
 * @param confidence how sure that is
 * @param reason why that sure
 */
record Reading<T>(T value, String words, Confidence confidence, String reason) {}
