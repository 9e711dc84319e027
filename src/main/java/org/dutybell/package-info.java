/** DutyBell (履责铃): reminds the holders of school-safety duties, records their evidence, escalates what was missed. */
@NullMarked
package org.dutybell;

import org.jspecify.annotations.NullMarked;
