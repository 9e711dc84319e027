package org.dutybell.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.wording.Speaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the admins once of escalations that ended without anybody having heard. */
@Component
class NobodyLeft {

    private static final Logger LOG = LoggerFactory.getLogger(NobodyLeft.class);
    private static final int MOST_LINES = 20;

    private final AdminNotices admins;
    private final Templates templates;

    NobodyLeft(AdminNotices admins, Templates templates) {
        this.admins = admins;
        this.templates = templates;
    }

    /** @param taken steps that were counted just now */
    void tell(List<DueStep> taken, Speaker speaker, Instant now) {
        List<DueStep> unheard = taken.stream()
                .filter(step -> step.escalation().state() == EscalationState.EXHAUSTED)
                .filter(step -> step.hears().isEmpty() && step.before().isEmpty())
                .toList();
        if (unheard.isEmpty()) {
            return;
        }
        LOG.warn(
                "{} escalations ended unheard, the first for obligation {}: nobody of its supervising line can be reached;"
                        + " bind them to DingTalk or fill the posts",
                unheard.size(),
                unheard.get(0).obligation().id());
        String lines = unheard.stream()
                .limit(MOST_LINES)
                .map(step -> templates.render(Template.NOTICE_NOBODY_LINE, speaker.of(step.obligation())))
                .collect(Collectors.joining("\n\n"));
        admins.tell(
                key(unheard.get(0).escalation()),
                templates.render(Template.NOTICE_NOBODY_TITLE, Map.of("count", unheard.size())),
                templates.render(Template.NOTICE_NOBODY, Map.of("count", unheard.size(), "list", lines)),
                now);
    }

    private static String key(Escalation first) {
        return "nobody-left:" + first.id() + ":" + first.stepsBefore();
    }
}
