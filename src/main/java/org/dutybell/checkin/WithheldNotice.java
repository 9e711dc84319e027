package org.dutybell.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** DingTalk withholds what people write when the month's quota is used up: the admins hear of it once a day. */
@Component
public class WithheldNotice {

    private final AdminNotices admins;
    private final Templates templates;
    private final ZoneId zone;

    WithheldNotice(AdminNotices admins, Templates templates, ZoneId zone) {
        this.admins = admins;
        this.templates = templates;
        this.zone = zone;
    }

    /** Writes the message in the caller's transaction, unless it was written today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAdmins(Instant now) {
        String body = templates.render(Template.NOTICE_WITHHELD, Map.of());
        admins.tell("withheld:" + LocalDate.ofInstant(now, zone), ReceiptTitle.of(body), body, now);
    }
}
