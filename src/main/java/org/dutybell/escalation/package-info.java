/** Who hears next of what was missed, step by step up the supervising line, and who is told when it is done. Level 4. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "organisation",
            "duty",
            "notification",
            "obligation",
            "wording",
            "reminder"
        })
package org.dutybell.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
