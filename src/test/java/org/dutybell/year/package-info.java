/** A whole school year of the sample bureau, lived through in a test. */
@NullMarked
package org.dutybell.year;

import org.jspecify.annotations.NullMarked;
