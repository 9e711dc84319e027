package org.dutybell.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.shared.ChineseTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A self-audit as one line for people. */
@Component
class AuditWords {

    /** An older one says nothing of today. */
    private static final Duration FRESH = Duration.ofHours(25);

    private final Templates templates;
    private final ZoneId zone;

    AuditWords(Templates templates, ZoneId zone) {
        this.templates = templates;
        this.zone = zone;
    }

    String line(@Nullable AuditView audit, Instant now) {
        if (audit == null
                || audit.state() == AuditState.SKIPPED
                || audit.at().plus(FRESH).isBefore(now)) {
            return templates.render(Template.AUDIT_NONE, Map.of());
        }
        Counts counts = audit.counts();
        String at = ChineseTime.dayAndTime(audit.at(), now, zone);
        return audit.state() == AuditState.HELD
                ? templates.render(
                        Template.AUDIT_HELD,
                        Map.of(
                                "at", at,
                                "planned", counts.planned(),
                                "opened", counts.opened(),
                                "nudges", counts.nudges(),
                                "messages", counts.messages()))
                : templates.render(Template.AUDIT_BROKEN, Map.of("at", at, "count", audit.found()));
    }
}
