package org.dutybell.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.audit.FlawKind.Area;
import org.dutybell.notification.AdminNotices;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the admins, once a day, that something did not hold. */
@Component
class AuditNotice {

    private static final Logger LOG = LoggerFactory.getLogger(AuditNotice.class);
    private static final int MOST_LINES = 10;

    private final AdminNotices admins;
    private final Templates templates;
    private final AuditWords words;

    AuditNotice(AdminNotices admins, Templates templates, AuditWords words) {
        this.admins = admins;
        this.templates = templates;
        this.words = words;
    }

    void tell(AuditView audit, Instant now) {
        LOG.error(
                "The self-audit of {} found {} flaws, the first: {}; the page /system lists them",
                audit.day(),
                audit.found(),
                audit.flaws().get(0));
        admins.tell(
                "self-audit:" + audit.day(),
                templates.render(Template.AUDIT_TITLE, Map.of("count", audit.found())),
                templates.render(Template.AUDIT_BODY, values(audit, now)),
                now);
    }

    private Map<String, Object> values(AuditView audit, Instant now) {
        Map<String, Object> values = new HashMap<>();
        for (Area area : Area.values()) {
            long count = audit.flaws().stream()
                    .filter(flaw -> flaw.kind().area() == area)
                    .count();
            values.put(area.name().toLowerCase(Locale.ROOT), count);
        }
        values.put("line", words.line(audit, now));
        values.put("list", list(audit));
        return values;
    }

    private String list(AuditView audit) {
        String shown = audit.flaws().stream()
                .limit(MOST_LINES)
                .map(flaw -> "- " + Markdown.escape(flaw.subject()))
                .collect(Collectors.joining("\n\n"));
        return audit.found() <= MOST_LINES
                ? shown
                : shown + "\n\n" + templates.render(Template.MORE_LINES, Map.of("count", audit.found() - MOST_LINES));
    }
}
