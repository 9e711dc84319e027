/**
 * The rules of time: working days with make-up workdays, school terms, key days, and which windows a rhythm opens in a
 * range of days. Pure functions of their arguments; the stored calendar is read through {@link Calendars}. Level 1.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.dutybell.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
