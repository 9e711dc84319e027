/** Pages for people: the board of obligations and the timeline of one. Level 6. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "organisation",
            "duty",
            "evidence",
            "notification",
            "obligation",
            "wording",
            "reminder",
            "escalation",
            "checkin"
        })
package org.dutybell.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
