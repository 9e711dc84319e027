package org.dutybell.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.SpokenDuration;
import org.dutybell.wording.ObligationWords;
import org.springframework.stereotype.Component;

/** The words of a merged reminder. Targets of one coverage duty share a line. */
@Component
class ReminderMessage {

    private final Templates templates;
    private final ObligationWords words;
    private final Organisation organisation;

    ReminderMessage(Templates templates, ObligationWords words, Organisation organisation) {
        this.templates = templates;
        this.words = words;
        this.organisation = organisation;
    }

    /**
     * The message about these obligations.
     *
     * @param reminderId the smallest id of the nudges in it, which no other message shares
     */
    NewNotification of(Destination destination, long reminderId, List<ObligationView> obligations, Instant now) {
        int count = obligations.size();
        List<String> parts = new ArrayList<>();
        parts.add(templates.render(Template.REMINDER_HEAD, Map.of("place", place(destination), "count", count)));
        ObligationWords.Speaker speaker = words.at(now);
        groups(obligations).forEach(group -> parts.add(line(speaker, group, now)));
        parts.add(templates.render(
                Template.REMINDER_FOOT,
                Map.of("code", speaker.of(obligations.get(0)).get("code"))));
        return new NewNotification(
                "reminder:" + reminderId,
                MessageKind.REMINDER,
                destination,
                templates.render(Template.REMINDER_TITLE, Map.of("count", count)),
                String.join("\n\n", parts),
                now);
    }

    private static Collection<List<ObligationView>> groups(List<ObligationView> obligations) {
        return obligations.stream()
                .collect(Collectors.groupingBy(ReminderMessage::group, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static String group(ObligationView obligation) {
        return obligation.target().isEmpty()
                ? String.valueOf(obligation.id())
                : obligation.duty().code() + "/" + obligation.post() + "/" + obligation.period();
    }

    private String line(ObligationWords.Speaker speaker, List<ObligationView> group, Instant now) {
        Map<String, Object> values = speaker.of(group.get(0));
        values.put("left", SpokenDuration.between(now, group.get(0).due()));
        if (group.size() > 1) {
            values.put("target", targets(speaker, group));
        }
        return templates.render(Template.REMINDER_LINE, values);
    }

    private static String targets(ObligationWords.Speaker speaker, List<ObligationView> group) {
        return group.stream()
                .map(speaker::of)
                .map(one -> one.get("target") + " #" + one.get("code"))
                .collect(Collectors.joining("、"));
    }

    private String place(Destination destination) {
        Roster roster = organisation.roster();
        if (destination instanceof Destination.ToChat chat) {
            return roster.chat(chat.chatCode())
                    .map(Chat::unit)
                    .flatMap(roster::unit)
                    .map(unit -> unit.name())
                    .orElse("");
        }
        return destination instanceof Destination.ToPerson person
                ? roster.person(person.personCode()).map(found -> found.name()).orElse("")
                : "";
    }
}
