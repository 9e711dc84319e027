/** DINGs, to-dos and the calendar. */
@NullMarked
package org.dutybell.sandbox.office;

import org.jspecify.annotations.NullMarked;
