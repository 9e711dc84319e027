package org.dutybell.digest;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** The words of a chat's morning: what is overdue, due today, opens today and is due soon, each part cut to its first lines. */
@Component
class MorningMessage {

    private static final int MOST_LINES = 10;
    private static final int MOST_CODES = 20;

    private final Templates templates;

    MorningMessage(Templates templates) {
        this.templates = templates;
    }

    NewNotification of(UnitMorning morning, LocalDate day, Speaker speaker) {
        Destination destination = new Destination.ToChat(morning.chat().code());
        List<String> lines = new ArrayList<>();
        lines.add(templates.render(Template.MORNING_HEAD, Map.of("place", speaker.place(destination))));
        part(Template.MORNING_OVERDUE, morning.overdue(), Template.MORNING_LATE_LINE, speaker, lines);
        part(Template.MORNING_TODAY, morning.today(), Template.MORNING_LINE, speaker, lines);
        part(Template.MORNING_OPENING, morning.opening(), Template.MORNING_LINE, speaker, lines);
        part(Template.MORNING_SOON, morning.soon(), Template.MORNING_LINE, speaker, lines);
        lines.add(templates.render(Template.MORNING_FOOT, Map.of()));
        return new NewNotification(
                "digest:morning:" + day + ":" + morning.chat().code(),
                MessageKind.DIGEST,
                destination,
                new Content.Message(
                        templates.render(Template.MORNING_TITLE, Map.of()), String.join("\n\n", lines), "/", false),
                speaker.now());
    }

    private void part(Template head, List<ObligationView> all, Template line, Speaker speaker, List<String> lines) {
        if (all.isEmpty()) {
            return;
        }
        lines.add(templates.render(head, Map.of("count", all.size())));
        List<List<ObligationView>> groups = groups(all);
        groups.stream()
                .limit(MOST_LINES)
                .map(group -> line(line, group, speaker))
                .forEach(lines::add);
        if (groups.size() > MOST_LINES) {
            lines.add(templates.render(Template.MORE_LINES, Map.of("count", groups.size() - MOST_LINES)));
        }
    }

    /** The targets of one coverage duty are one line. */
    private static List<List<ObligationView>> groups(List<ObligationView> all) {
        return List.copyOf(all.stream()
                .collect(Collectors.groupingBy(MorningMessage::line, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String line(ObligationView one) {
        return one.target().isEmpty()
                ? String.valueOf(one.id())
                : String.join("/", one.duty().code(), one.post(), one.period());
    }

    private String line(Template template, List<ObligationView> group, Speaker speaker) {
        ObligationView first = group.get(0);
        Map<String, Object> values = speaker.of(first);
        values.put("late", speaker.span(first.due()));
        values.put("code", codes(group, speaker));
        values.put("target", group.size() > 1 ? "×" + group.size() : values.get("target"));
        return templates.render(template, values);
    }

    /** What has not opened yet has no code. */
    private static String codes(List<ObligationView> group, Speaker speaker) {
        return group.stream()
                .filter(one -> one.shortCode() != null)
                .limit(MOST_CODES)
                .map(one -> "#" + speaker.of(one).get("code") + " ")
                .collect(Collectors.joining());
    }
}
