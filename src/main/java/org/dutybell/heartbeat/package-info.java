/** Tells a watcher outside, by one HTTP call a day, that the self-audit holds. Off until an address is given. Level 6. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package org.dutybell.heartbeat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
