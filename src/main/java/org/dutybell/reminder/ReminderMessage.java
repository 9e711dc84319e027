package org.dutybell.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.SaverMode;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.wording.Remarks;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words of a merged reminder. Targets of one coverage duty share a line. */
@Component
class ReminderMessage {

    private static final int MOST_TARGETS = 40;

    private final Templates templates;
    private final ReminderWhy why;
    private final ObjectProvider<Remarks> remarks;
    private final SaverMode saver;

    ReminderMessage(Templates templates, ReminderWhy why, ObjectProvider<Remarks> remarks, SaverMode saver) {
        this.saver = saver;
        this.templates = templates;
        this.why = why;
        this.remarks = remarks;
    }

    /** The message with these nudges; in saver mode without buttons, as each press costs a message and a call. */
    NewNotification of(Destination destination, List<Due> nudges, Speaker speaker, Instant now) {
        List<ObligationView> obligations = nudges.stream().map(Due::obligation).toList();
        int count = obligations.size();
        List<String> parts = new ArrayList<>();
        parts.add(
                templates.render(Template.REMINDER_HEAD, Map.of("place", speaker.place(destination), "count", count)));
        groups(nudges).forEach(group -> parts.add(line(speaker, group) + remarks(speaker, group)));
        boolean cannotWait = nudges.stream().allMatch(Due::cannotWait);
        String page = page(obligations, speaker);
        String link = saver.link(page).orElse(null);
        parts.add(foot(String.valueOf(speaker.of(obligations.get(0)).get("code")), link));
        NewNotification message = new NewNotification(
                "reminder:" + firstId(nudges),
                cannotWait ? MessageKind.INCIDENT : MessageKind.REMINDER,
                destination,
                new Content.Message(
                        templates.render(Template.REMINDER_TITLE, Map.of("count", count)),
                        String.join("\n\n", parts),
                        page,
                        link == null,
                        !cannotWait && nudges.stream().noneMatch(one -> one.isLate(now))),
                now);
        return message.usefulUntil(nudges.stream()
                .flatMap(one -> one.usefulUntil(now).stream())
                .min(Comparator.naturalOrder())
                .orElse(null));
    }

    private String foot(String code, @Nullable String link) {
        return link == null
                ? templates.render(Template.REMINDER_FOOT, Map.of("code", code))
                : templates.render(Template.REMINDER_FOOT_SAVER, Map.of("code", code, "link", link));
    }

    /** No other message shares it. */
    private static long firstId(List<Due> nudges) {
        return nudges.stream().mapToLong(one -> one.reminder().id()).min().orElseThrow();
    }

    /** Where it is handed in on the phone, or the list of all that the reader owes when there are several. */
    private static String page(List<ObligationView> obligations, Speaker speaker) {
        return obligations.size() == 1 ? "/m/" + speaker.of(obligations.get(0)).get("code") : "/m";
    }

    private static Collection<List<Due>> groups(List<Due> nudges) {
        return nudges.stream()
                .collect(Collectors.groupingBy(Due::line, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** What shares a line: one obligation, or the targets of one coverage duty in one period. */
    static String lineOf(ObligationView obligation) {
        return obligation.target().isEmpty()
                ? String.valueOf(obligation.id())
                : obligation.duty().code() + "/" + obligation.post() + "/" + obligation.period();
    }

    private String line(Speaker speaker, List<Due> group) {
        Due first = group.get(0);
        Map<String, Object> values = speaker.of(first.obligation());
        values.put("left", speaker.span(first.obligation().due()));
        values.put("why", why.of(first, speaker));
        if (group.size() > 1) {
            values.put("target", targets(speaker, group));
        }
        boolean late = first.obligation().due().isBefore(speaker.now());
        String line = templates.render(late ? Template.REMINDER_LATE_LINE : Template.REMINDER_LINE, values);
        return line + speaker.sensitive(about(group));
    }

    private String remarks(Speaker speaker, List<Due> group) {
        return remarks.orderedStream()
                .flatMap(all -> all.about(about(group), speaker).stream())
                .map(text -> "\n\n" + text)
                .collect(Collectors.joining());
    }

    private static List<ObligationView> about(List<Due> group) {
        return group.stream().map(Due::obligation).toList();
    }

    private String targets(Speaker speaker, List<Due> group) {
        String shown = group.stream()
                .limit(MOST_TARGETS)
                .map(one -> speaker.of(one.obligation()))
                .map(one -> one.get("target") + " #" + one.get("code"))
                .collect(Collectors.joining("、"));
        return group.size() <= MOST_TARGETS
                ? shown
                : shown + " " + templates.render(Template.MORE_LINES, Map.of("count", group.size() - MOST_TARGETS));
    }
}
