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
    private final NudgeHolding holding;

    ReminderMerge(
            ReminderRepository reminders,
            Obligations obligations,
            Notifications notifications,
            ReminderMessage message,
            NudgeSaving saving,
            NudgeHolding holding) {
        this.reminders = reminders;
        this.obligations = obligations;
        this.notifications = notifications;
        this.message = message;
        this.saving = saving;
        this.holding = holding;
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
        return send(((Place.There) place).destination(), latest, speaker, now);
    }

    private int send(Destination destination, List<Reminder> due, Speaker speaker, Instant now) {
        List<Due> sending = alone(mostUrgent(holding.free(worthSending(stillOwed(due, now), now), destination, now)));
        if (sending.isEmpty()) {
            return 0;
        }
        long notification = notifications.add(message.of(destination, sending, speaker, now));
        sending.forEach(one -> one.reminder().sentWith(notification, now));
        return 1;
    }

    /** What cannot wait is not spared. */
    private List<Due> worthSending(List<Due> owed, Instant now) {
        Set<Reminder> worth = Set.copyOf(saving.worthSending(
                owed.stream()
                        .filter(one -> !one.cannotWait())
                        .map(Due::reminder)
                        .toList(),
                now));
        return owed.stream()
                .filter(one -> one.cannotWait() || worth.contains(one.reminder()))
                .toList();
    }

    /** What cannot wait goes first and not among other things; those follow in the next message. */
    private static List<Due> alone(List<Due> sending) {
        List<Due> first = sending.stream().filter(Due::cannotWait).toList();
        return first.isEmpty() ? sending : first;
    }

    private List<Reminder> due(Set<PostDuty> nudged, Instant now) {
        Set<String> posts = nudged.stream().map(PostDuty::post).collect(Collectors.toSet());
        return whole(
                reminders.lockDue(now, posts).stream()
                        .filter(reminder -> nudged.contains(reminder.postDuty()))
                        .toList(),
                now);
    }

    /**
     * Without those of an obligation of which another node has locked some at the same moment: each would send what it has. They are
     * taken at the next tick, by whoever has them all.
     */
    private List<Reminder> whole(List<Reminder> locked, Instant now) {
        if (locked.isEmpty()) {
            return locked;
        }
        Set<Long> ids = locked.stream().map(Reminder::id).collect(Collectors.toSet());
        Set<Long> obligationIds = locked.stream().map(Reminder::obligationId).collect(Collectors.toSet());
        Set<Sibling> split = reminders.waitingDue(now, obligationIds).stream()
                .filter(other -> !ids.contains(other.id()))
                .map(Sibling::of)
                .collect(Collectors.toSet());
        return locked.stream()
                .filter(reminder -> !split.contains(Sibling.of(reminder)))
                .toList();
    }

    /** What the nudges of one obligation for one post share. */
    private record Sibling(long obligationId, String post) {

        static Sibling of(Reminder reminder) {
            return new Sibling(reminder.obligationId(), reminder.post());
        }
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

    /** Those that are still to be done; the others are settled. */
    private List<Due> stillOwed(List<Reminder> due, Instant now) {
        Map<Long, ObligationView> views = obligations
                .byIds(due.stream().map(Reminder::obligationId).toList())
                .stream()
                .collect(Collectors.toMap(ObligationView::id, Function.identity()));
        List<Due> all = due.stream()
                .map(reminder -> new Due(reminder, requireNonNull(views.get(reminder.obligationId()))))
                .toList();
        all.stream().filter(one -> !one.isOwed()).forEach(one -> one.reminder().suppressed("not open any more", now));
        return all.stream()
                .filter(one -> one.isOwed() && !one.isBeingMissed(now))
                .toList();
    }

    private static List<Due> mostUrgent(List<Due> due) {
        List<Due> inOrder = due.stream()
                .sorted(Comparator.comparing(one -> one.obligation().due()))
                .toList();
        Set<String> lines =
                inOrder.stream().map(Due::line).distinct().limit(MOST_LINES).collect(Collectors.toSet());
        return inOrder.stream().filter(one -> lines.contains(one.line())).toList();
    }
}
