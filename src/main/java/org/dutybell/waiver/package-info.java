/**
 * What need not be done, or may be done later: asked for with a reason, decided by the next supervising leader, always with
 * an end. Level 4.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "calendar", "organisation", "duty", "notification", "obligation", "wording"})
package org.dutybell.waiver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
