package org.dutybell.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Remarks;
import org.dutybell.wording.Speaker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words of a merged reminder. Targets of one coverage duty share a line. */
@Component
class ReminderMessage {

    private static final int MOST_TARGETS = 40;

    private final Templates templates;
    private final ObjectProvider<Remarks> remarks;

    ReminderMessage(Templates templates, ObjectProvider<Remarks> remarks) {
        this.templates = templates;
        this.remarks = remarks;
    }

    /**
     * The message about these obligations.
     *
     * @param reminderId the smallest id of the nudges in it, which no other message shares
     */
    NewNotification of(
            Destination destination, long reminderId, List<ObligationView> obligations, Speaker speaker, Instant now) {
        int count = obligations.size();
        List<String> parts = new ArrayList<>();
        parts.add(
                templates.render(Template.REMINDER_HEAD, Map.of("place", speaker.place(destination), "count", count)));
        groups(obligations).forEach(group -> parts.add(line(speaker, group) + remarks(speaker, group)));
        parts.add(templates.render(
                Template.REMINDER_FOOT,
                Map.of("code", speaker.of(obligations.get(0)).get("code"))));
        return new NewNotification(
                "reminder:" + reminderId,
                MessageKind.REMINDER,
                destination,
                new Content.Message(
                        templates.render(Template.REMINDER_TITLE, Map.of("count", count)),
                        String.join("\n\n", parts),
                        page(obligations, speaker),
                        true),
                now);
    }

    /** The obligation's own page, or the board when there are several. */
    private static String page(List<ObligationView> obligations, Speaker speaker) {
        return obligations.size() == 1 ? "/o/" + speaker.of(obligations.get(0)).get("code") : "/";
    }

    private static Collection<List<ObligationView>> groups(List<ObligationView> obligations) {
        return obligations.stream()
                .collect(Collectors.groupingBy(ReminderMessage::lineOf, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** What shares a line: one obligation, or the targets of one coverage duty in one period. */
    static String lineOf(ObligationView obligation) {
        return obligation.target().isEmpty()
                ? String.valueOf(obligation.id())
                : obligation.duty().code() + "/" + obligation.post() + "/" + obligation.period();
    }

    private String line(Speaker speaker, List<ObligationView> group) {
        Map<String, Object> values = speaker.of(group.get(0));
        values.put("left", speaker.span(group.get(0).due()));
        if (group.size() > 1) {
            values.put("target", targets(speaker, group));
        }
        return templates.render(Template.REMINDER_LINE, values) + speaker.sensitive(group);
    }

    private String remarks(Speaker speaker, List<ObligationView> group) {
        return remarks.orderedStream()
                .flatMap(all -> all.about(group, speaker).stream())
                .map(text -> "\n\n" + text)
                .collect(Collectors.joining());
    }

    private String targets(Speaker speaker, List<ObligationView> group) {
        String shown = group.stream()
                .limit(MOST_TARGETS)
                .map(speaker::of)
                .map(one -> one.get("target") + " #" + one.get("code"))
                .collect(Collectors.joining("、"));
        return group.size() <= MOST_TARGETS
                ? shown
                : shown + " " + templates.render(Template.MORE_LINES, Map.of("count", group.size() - MOST_TARGETS));
    }
}
