package org.dutybell.dingtalk.limits;

import org.dutybell.notification.Template;

/** How much is left out to save the month's quota. The admins are told each time that changes. */
enum QuotaLevel {
    /** Nothing. */
    NORMAL(Template.QUOTA_EASED),
    /** Courtesies. */
    SAVING(Template.QUOTA_SAVING),
    /** All but what may use the reserve, for one quota at least. */
    RESERVE(Template.QUOTA_RESERVE),
    /** DingTalk says that there is no more. */
    USED_UP(Template.QUOTA_USED_UP);

    private final Template text;

    QuotaLevel(Template text) {
        this.text = text;
    }

    /** What the admins are told when it begins. */
    Template text() {
        return text;
    }
}
