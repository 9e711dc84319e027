package org.dutybell.draft;

/**
 * One item of the list.
 *
 * @param number part and item, such as 7.10
 * @param label its number as written; empty when it has none
 * @param line where it begins in the file; the first is 1
 * @param text what it says, its lines joined
 */
record Item(String number, String label, int line, String text) {}
