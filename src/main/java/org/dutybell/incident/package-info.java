/**
 * What happened or threatens at a unit: an accident or a hazard that somebody reports is a row at once, and whoever has to
 * know is told in the same transaction. Level 4.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "organisation", "duty", "evidence", "notification", "obligation", "wording"})
package org.dutybell.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
