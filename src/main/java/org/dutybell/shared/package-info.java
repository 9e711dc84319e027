/** What every module may use and that has no business meaning: the one clock, the bureau's zone, database time. Level 0. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dutybell.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
