/**
 * The conversation: a received message becomes a row once, is matched to the open obligation it answers, fulfils it or
 * says what is missing, and always gets a visible receipt. Level 4.
 */
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
            "appointment",
            "waiver",
            "review",
            "incident"
        })
package org.dutybell.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
