package org.dutybell.escalation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dutybell.escalation.EscalationAction.Kind;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.reminder.Reminders;
import org.dutybell.reminder.Rests;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Asks once after each acknowledgement that ended: is it still being done? One message for each place. */
@Component
class EscalationQuestion {

    private final Reminders reminders;
    private final Rests rests;
    private final Notifications notifications;
    private final EscalationActions actions;
    private final Templates templates;
    private final ObligationWords words;

    EscalationQuestion(
            Reminders reminders,
            Rests rests,
            Notifications notifications,
            EscalationActions actions,
            Templates templates,
            ObligationWords words) {
        this.reminders = reminders;
        this.rests = rests;
        this.notifications = notifications;
        this.actions = actions;
        this.templates = templates;
        this.words = words;
    }

    /** Whether it waits because the holder rests, as a reminder would; what goes on when it stays unanswered waits with it. */
    boolean waits(Escalation escalation, ObligationView obligation, Instant now) {
        Instant heard = rests.heard(obligation.post(), obligation.due(), now);
        if (heard.isAfter(now)) {
            escalation.askAt(heard);
        }
        return heard.isAfter(now);
    }

    void ask(List<Escalation> ended, Map<Long, ObligationView> views, Instant now) {
        Map<Destination, List<Escalation>> places = new LinkedHashMap<>();
        for (Escalation escalation : ended) {
            ObligationView obligation = requireNonNull(views.get(escalation.obligationId()));
            reminders
                    .placeOf(obligation.post(), obligation.duty().code(), now)
                    .ifPresent(place -> places.computeIfAbsent(place, none -> new ArrayList<>())
                            .add(escalation));
            int number = actions.of(obligation.id(), Kind.ASKED).size();
            actions.add(
                    new EscalationAction(obligation.id(), Kind.ASKED, escalation.acknowledgedBy(), "", now), number);
            escalation.asked(Chain.of(obligation.duty().escalation(), escalation.timer()), now);
        }
        Speaker speaker = words.at(now);
        places.forEach((place, asked) -> notifications.add(message(place, asked, views, speaker)));
    }

    private NewNotification message(
            Destination place, List<Escalation> asked, Map<Long, ObligationView> views, Speaker speaker) {
        List<String> lines = new ArrayList<>();
        asked.forEach(escalation -> {
            ObligationView obligation = requireNonNull(views.get(escalation.obligationId()));
            Map<String, Object> values = speaker.of(obligation);
            values.put("by", "{@" + escalation.acknowledgedBy() + "}");
            values.put("at", speaker.time(escalation.acknowledgedAt()));
            lines.add(templates.render(Template.ASK_LINE, values) + speaker.sensitive(List.of(obligation)));
        });
        return new NewNotification(
                "ask:" + asked.get(0).id() + ":" + asked.get(0).acknowledgedAt().toEpochMilli(),
                MessageKind.REMINDER,
                place,
                templates.render(Template.ASK_TITLE, Map.of("count", asked.size())),
                String.join("\n\n", lines),
                speaker.now());
    }
}
