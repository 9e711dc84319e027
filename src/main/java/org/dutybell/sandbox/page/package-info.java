/** The chat page and its clock bar: one person plays every role. */
@NullMarked
package org.dutybell.sandbox.page;

import org.jspecify.annotations.NullMarked;
