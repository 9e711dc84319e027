/**
 * The pages for the phone: who owes something signs in with DingTalk, sees it, and hands in words and pictures. They cost
 * nothing of the month's quota. Level 6.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "duty",
            "evidence",
            "obligation",
            "wording",
            "notification",
            "checkin",
            "escalation",
            "digest"
        })
package org.dutybell.mobile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
