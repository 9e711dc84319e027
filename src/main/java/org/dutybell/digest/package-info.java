/**
 * The summaries: a weekly one for each leader, and a morning one for each chat and
 * person that is reminded. Short, the least urgent messages of
 * all, and no ranking of people. Level 5.
 */
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
            "reminder",
            "review",
            "audit"
        })
package org.dutybell.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
