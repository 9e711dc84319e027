/** The clock that can be moved forward: it visits every event on the way and lets the engine work there. */
@NullMarked
package org.dutybell.sandbox.clock;

import org.jspecify.annotations.NullMarked;
