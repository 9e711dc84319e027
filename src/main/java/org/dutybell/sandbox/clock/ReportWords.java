package org.dutybell.sandbox.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dutybell.engine.PassReport;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says in one line what a run of the passes did. */
class ReportWords {

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One line in the language of the request; empty when the run found nothing to do. */
    String of(PassReport report) {
        List<String> parts = new ArrayList<>();
        add(parts, "planned", report.planned());
        add(parts, "opened", report.opened());
        add(parts, "missed", report.missed());
        add(parts, "reminders", report.reminders());
        add(parts, "escalations", report.escalations());
        add(parts, "sent", report.sent());
        if (!report.failures().isEmpty()) {
            parts.add(say("failures", String.join(", ", report.failures())));
        }
        return String.join(say("separator"), parts);
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(say(key, count));
        }
    }

    private String say(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("sandbox.report." + key, arguments, locale);
    }
}
