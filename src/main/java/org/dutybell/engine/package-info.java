/** One Quartz job that runs the passes in order with one {@code now}. It has no rule of its own. Level 5. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "notification",
            "obligation",
            "reminder",
            "appointment",
            "escalation",
            "checkin",
            "integrity",
            "reachability",
            "audit",
            "digest",
            "waiver"
        })
package org.dutybell.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
