/** The commands of the jar: check, preview, coverage, draft, quota, help. They start neither the server nor Spring. Level 6. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "calendar",
            "organisation",
            "duty",
            "notification",
            "obligation",
            "botconfig",
            "draft",
            "digest",
            "reminder",
            "appointment"
        })
package org.dutybell.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
