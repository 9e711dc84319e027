package org.dutybell.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.appointment.AppointmentMessage.Line;
import org.dutybell.appointment.ReminderRows.Due;
import org.dutybell.notification.Destination;
import org.dutybell.notification.Notifications;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles the due reminders of one destination in one transaction: what is still useful goes out, the latest of each. */
@Component
class AppointmentMerge {

    private static final int MOST_LINES = 30;

    private final ReminderRows reminders;
    private final AppointmentRows rows;
    private final Obligations obligations;
    private final Notifications notifications;
    private final AppointmentMessage message;

    AppointmentMerge(
            ReminderRows reminders,
            AppointmentRows rows,
            Obligations obligations,
            Notifications notifications,
            AppointmentMessage message) {
        this.reminders = reminders;
        this.rows = rows;
        this.obligations = obligations;
        this.notifications = notifications;
        this.message = message;
    }

    @Transactional
    Settled settle(Optional<Destination> destination, List<Long> ids, Instant now) {
        List<Due> due = reminders.lock(ids);
        if (due.isEmpty()) {
            return new Settled(0, 0);
        }
        if (destination.isEmpty()) {
            due.forEach(one -> suppress(one, "the post is vacant, or its unit has no chat", now));
            return new Settled(due.size(), 0);
        }
        List<List<Due>> sending = latestOfEach(useful(due, now), now);
        if (!sending.isEmpty()) {
            List<Line> lines = lines(sending);
            long notification = notifications.add(message.of(destination.get(), lines, now));
            reminders.sent(sending.stream().flatMap(List::stream).map(Due::id).toList(), notification, now);
        }
        return new Settled(due.size(), sending.isEmpty() ? 0 : 1);
    }

    private List<Due> useful(List<Due> due, Instant now) {
        Map<Long, AppointmentView> standing = rows.standing(ids(due));
        Map<Long, ObligationView> views = views(due);
        List<Due> useful = new ArrayList<>();
        for (Due one : due) {
            Optional<String> why = useless(one, standing.get(one.obligation()), views.get(one.obligation()), now);
            why.ifPresentOrElse(reason -> suppress(one, reason, now), () -> useful.add(one));
        }
        return useful;
    }

    private static Optional<String> useless(
            Due due, @Nullable AppointmentView appointment, @Nullable ObligationView obligation, Instant now) {
        boolean open = obligation != null
                && (obligation.state() == ObligationState.OPEN
                        || obligation.state() == ObligationState.PLANNED && !due.isNudge());
        if (!open) {
            return Optional.of("not open any more");
        }
        if (due.isNudge()) {
            return appointment == null ? Optional.empty() : Optional.of("an appointment is set");
        }
        if (appointment == null || appointment.revision() != due.revision()) {
            return Optional.of("moved or cancelled");
        }
        return appointment.begins().isAfter(now) ? Optional.empty() : Optional.of("the appointment has begun");
    }

    /** After a standstill several of one appointment are due at once; those of the last moment go out, for each it names. */
    private List<List<Due>> latestOfEach(List<Due> due, Instant now) {
        Map<Long, List<Due>> latest = new LinkedHashMap<>();
        for (Due one : due) {
            List<Due> same = latest.computeIfAbsent(one.obligation(), none -> new ArrayList<>());
            if (!same.isEmpty() && same.get(0).dueAt().isBefore(one.dueAt())) {
                same.forEach(earlier -> suppress(earlier, "a later one was due at the same time", now));
                same.clear();
            }
            same.add(one);
        }
        return latest.values().stream().limit(MOST_LINES).toList();
    }

    private List<Line> lines(List<List<Due>> sending) {
        List<Due> all = sending.stream().flatMap(List::stream).toList();
        Map<Long, AppointmentView> standing = rows.standing(ids(all));
        Map<Long, ObligationView> views = views(all);
        return sending.stream()
                .map(same -> {
                    Due first = same.get(0);
                    return new Line(
                            first,
                            Objects.requireNonNull(views.get(first.obligation())),
                            first.isNudge() ? null : standing.get(first.obligation()),
                            same.stream().map(Due::recipient).toList());
                })
                .toList();
    }

    private Map<Long, ObligationView> views(List<Due> due) {
        return obligations.byIds(ids(due)).stream().collect(Collectors.toMap(ObligationView::id, Function.identity()));
    }

    private static List<Long> ids(List<Due> due) {
        return due.stream().map(Due::obligation).distinct().toList();
    }

    private void suppress(Due due, String why, Instant now) {
        reminders.suppressed(due.id(), why, now);
    }

    /** How many rows were settled or written about, and with how many messages. */
    record Settled(int rows, int messages) {}
}
