/**
 * Pages for people: the board of obligations and the timeline of one; for admins the state of the bot, contacts, groups,
 * phones and the check of the connection. Level 6.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "signin",
            "calendar",
            "organisation",
            "duty",
            "evidence",
            "notification",
            "obligation",
            "wording",
            "reminder",
            "appointment",
            "escalation",
            "waiver",
            "review",
            "checkin",
            "engine",
            "integrity",
            "reachability",
            "audit",
            "incident"
        })
package org.dutybell.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
