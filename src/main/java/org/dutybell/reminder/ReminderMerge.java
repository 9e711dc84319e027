package org.dutybell.reminder;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles the due nudges of one destination in one transaction. */
@Component
class ReminderMerge {

    /** Lines of one message; targets of one coverage duty share a line. More goes into a second message. */
    private static final int MOST_LINES = 30;

    private final ReminderRepository reminders;
    private final Obligations obligations;
    private final Notifications notifications;
    private final ReminderMessage message;
    private final NudgeSaving saving;

    ReminderMerge(
            ReminderRepository reminders,
            Obligations obligations,
            Notifications notifications,
            ReminderMessage message,
            NudgeSaving saving) {
        this.reminders = reminders;
        this.obligations = obligations;
        this.notifications = notifications;
        this.message = message;
        this.saving = saving;
    }

    /** Returns 1 when a message was written and more may be due, else 0. */
    @Transactional
    int settle(Place place, Set<PostDuty> nudged, Speaker speaker, Instant now) {
        List<Reminder> due = due(nudged, now);
        if (place instanceof Place.Waits waits) {
            due.forEach(reminder -> reminder.waits(waits.why(), now));
            return 0;
        }
        List<Reminder> latest = latestOfEach(due, now);
        if (place instanceof Place.Nowhere nowhere) {
            latest.forEach(reminder -> reminder.suppressed(nowhere.why(), now));
            return 0;
        }
        Destination destination = ((Place.There) place).destination();
        Map<Reminder, ObligationView> sending = stillOpen(saving.worthSending(latest, now), now);
        if (sending.isEmpty()) {
            return 0;
        }
        long notification = notifications.add(
                message.of(destination, firstId(sending), List.copyOf(sending.values()), speaker, now));
        sending.keySet().forEach(reminder -> reminder.sentWith(notification, now));
        return 1;
    }

    private List<Reminder> due(Set<PostDuty> nudged, Instant now) {
        Set<String> posts = nudged.stream().map(PostDuty::post).collect(Collectors.toSet());
        return reminders.lockDue(now, posts).stream()
                .filter(reminder -> nudged.contains(reminder.postDuty()))
                .toList();
    }

    /** After a standstill several nudges of one obligation are due at once: only the latest goes out. */
    private static List<Reminder> latestOfEach(List<Reminder> due, Instant now) {
        Map<Long, Reminder> latest = new LinkedHashMap<>();
        for (Reminder reminder : due) {
            Reminder earlier = latest.put(reminder.obligationId(), reminder);
            if (earlier != null) {
                earlier.suppressed("a later one was due at the same time", now);
            }
        }
        return List.copyOf(latest.values());
    }

    /** The most urgent ones that are still open; the others that are not open any more are settled. */
    private Map<Reminder, ObligationView> stillOpen(List<Reminder> due, Instant now) {
        Map<Long, ObligationView> views = obligations
                .byIds(due.stream().map(Reminder::obligationId).toList())
                .stream()
                .collect(Collectors.toMap(ObligationView::id, Function.identity()));
        List<Due> all = due.stream()
                .map(reminder -> new Due(reminder, requireNonNull(views.get(reminder.obligationId()))))
                .toList();
        all.stream().filter(one -> !one.isOpen()).forEach(one -> one.reminder().suppressed("not open any more", now));
        List<Due> open = all.stream()
                .filter(Due::isOpen)
                .sorted(Comparator.comparing(one -> one.obligation().due()))
                .toList();
        Set<String> lines =
                open.stream().map(Due::line).distinct().limit(MOST_LINES).collect(Collectors.toSet());
        return open.stream()
                .filter(one -> lines.contains(one.line()))
                .collect(Collectors.toMap(Due::reminder, Due::obligation, (one, other) -> one, LinkedHashMap::new));
    }

    private static long firstId(Map<Reminder, ObligationView> sending) {
        return sending.keySet().stream().mapToLong(Reminder::id).min().orElseThrow();
    }

    private record Due(Reminder reminder, ObligationView obligation) {

        String line() {
            return ReminderMessage.lineOf(obligation);
        }

        boolean isOpen() {
            return obligation.state() == ObligationState.OPEN;
        }
    }
}
