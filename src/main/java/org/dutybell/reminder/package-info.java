/** Which nudge of an open obligation is due now, merged into one message per chat or person. Level 4. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "calendar", "organisation", "duty", "notification", "obligation", "wording"})
package org.dutybell.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
