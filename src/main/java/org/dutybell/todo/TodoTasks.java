package org.dutybell.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.notification.Content;
import org.dutybell.notification.Destination;
import org.dutybell.notification.MessageKind;
import org.dutybell.notification.NewNotification;
import org.dutybell.notification.NotificationState;
import org.dutybell.notification.NotificationView;
import org.dutybell.notification.Notifications;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationExtended;
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationMissed;
import org.dutybell.obligation.ObligationOpened;
import org.dutybell.obligation.ObligationReopened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.ObligationWaived;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the task, that it is missed, and that it is done. A miss leaves it there: it is still owed. */
@Component
class TodoTasks {

    private static final String TASK = "todo:";
    private static final String AGAIN = "+";

    private final TodoProperties properties;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Templates templates;
    private final ObligationWords words;
    private final ZoneId zone;
    private final DutyBellProperties pages;

    TodoTasks(
            TodoProperties properties,
            Organisation organisation,
            Notifications notifications,
            Templates templates,
            ObligationWords words,
            ZoneId zone,
            DutyBellProperties pages) {
        this.properties = properties;
        this.organisation = organisation;
        this.notifications = notifications;
        this.templates = templates;
        this.words = words;
        this.zone = zone;
        this.pages = pages;
    }

    @EventListener
    void on(ObligationOpened opened) {
        write(key(opened.obligation()), opened.obligation(), opened.at());
    }

    /** What was ticked off stays so; the task comes once more under a name of its own. */
    @EventListener
    void on(ObligationReopened reopened) {
        write(latest(key(reopened.obligation())) + AGAIN, reopened.obligation(), reopened.at());
    }

    private void write(String key, ObligationView obligation, Instant now) {
        if (properties.enabled() && pages.address("/").isPresent()) {
            leader(obligation, now).ifPresent(person -> notifications.add(task(key, obligation, person, now)));
        }
    }

    /** The task says so from now on. */
    @EventListener
    void on(ObligationMissed missed) {
        String key = latest(key(missed.obligation()));
        Map<String, Object> values = words.at(missed.at()).of(missed.obligation());
        notifications
                .byKey(key)
                .filter(TodoTasks::isThere)
                .ifPresent(task -> notifications.add(new NewNotification(
                        missedKey(key),
                        MessageKind.COURTESY,
                        new Destination.ToPerson(task.destination()),
                        new Content.TodoChange(
                                task.id(),
                                templates.render(Template.TODO_MISSED_TITLE, values),
                                templates.render(Template.TODO_MISSED_BODY, values)),
                        missed.at())));
    }

    /** A task that was not tried yet is not made any more, and one that is not yet called missed never is. */
    @EventListener
    void on(ObligationFulfilled fulfilled) {
        end(key(fulfilled.obligation()), fulfilled.at());
    }

    @EventListener
    void on(ObligationWaived waived) {
        end(key(waived.obligation()), waived.at());
    }

    /** A task's due time cannot be changed, so that the old one ends and another is made. */
    @EventListener
    void on(ObligationExtended extended) {
        end(
                key(
                        extended.obligation().id(),
                        extended.dueBefore(),
                        extended.obligation().originalDue()),
                extended.at());
        on(new ObligationOpened(extended.obligation(), extended.at()));
    }

    private void end(String first, Instant at) {
        String key = latest(first);
        notifications.byKey(missedKey(key)).ifPresent(change -> notifications.withdraw(change.id(), "done"));
        notifications
                .byKey(key)
                .filter(task -> !(task.attempts().isEmpty() && notifications.withdraw(task.id(), "done")))
                .filter(TodoTasks::isThere)
                .ifPresent(task -> notifications.add(new NewNotification(
                        "todo-done:" + key.substring(TASK.length()),
                        MessageKind.COURTESY,
                        new Destination.ToPerson(task.destination()),
                        new Content.TodoDone(task.id()),
                        at)));
    }

    /** Who acts for the post today, when it is reminded privately and DingTalk knows the person. */
    private Optional<Person> leader(ObligationView obligation, Instant now) {
        Roster roster = organisation.roster();
        return roster.post(obligation.post())
                .filter(post -> post.reach() == Reach.PRIVATE)
                .map(Post::code)
                .flatMap(post -> roster.actingFor(
                                post,
                                LocalDate.ofInstant(now, zone),
                                obligation.duty().code())
                        .who())
                .filter(person -> person.dingtalkUserId() != null);
    }

    private NewNotification task(String key, ObligationView obligation, Person person, Instant now) {
        Speaker speaker = words.at(now);
        Map<String, Object> values = speaker.of(obligation);
        return new NewNotification(
                key,
                MessageKind.COURTESY,
                new Destination.ToPerson(person.code()),
                new Content.Todo(
                        templates.render(Template.TODO_TITLE, values) + speaker.inPlaceOf(obligation),
                        templates.render(Template.TODO_BODY, values) + speaker.sensitive(List.of(obligation)),
                        obligation.due(),
                        "/m/" + values.get("code")),
                now);
    }

    private static boolean isThere(NotificationView task) {
        return task.state() == NotificationState.SENT
                || task.state() == NotificationState.SENDING
                || task.state() == NotificationState.PENDING;
    }

    private static String key(ObligationView obligation) {
        return key(obligation.id(), obligation.due(), obligation.originalDue());
    }

    /** One that was extended has a task for each of its due times. */
    private static String key(long obligation, Instant due, @Nullable Instant originalDue) {
        boolean first = originalDue == null || originalDue.equals(due);
        return TASK + obligation + (first ? "" : ":" + due.getEpochSecond());
    }

    /** The name of the last of those that came once more. */
    private String latest(String key) {
        String again = key + AGAIN;
        return notifications.byKey(again).isPresent() ? latest(again) : key;
    }

    private static String missedKey(String task) {
        return "todo-missed:" + task.substring(TASK.length());
    }
}
