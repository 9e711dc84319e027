package org.dutybell.dingtalk.limits;

import org.dutybell.notification.Template;

/** What the admins are told about the month's quota, each at most once a month. */
enum QuotaNotice {
    SAVING(Template.QUOTA_SAVING),
    RESERVE(Template.QUOTA_RESERVE),
    USED_UP(Template.QUOTA_USED_UP);

    private final Template text;

    QuotaNotice(Template text) {
        this.text = text;
    }

    Template text() {
        return text;
    }
}
