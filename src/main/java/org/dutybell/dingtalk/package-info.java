/**
 * DingTalk's wire: token, stream messages, webhooks, robot messages, cards, DINGs, to-dos, calendar, file download. The
 * only place with the vendor's types; everything is turned into our words at this door. Level 6.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "notification",
            "reminder",
            "checkin",
            "evidence",
            "digest",
            "appointment",
            "signin"
        })
package org.dutybell.dingtalk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
