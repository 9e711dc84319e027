package org.dutybell.calendar;

/** A sensitive period was declared or cancelled; told in the same transaction, so that what follows is not lost. */
public record SensitivePeriodsChanged() {}
