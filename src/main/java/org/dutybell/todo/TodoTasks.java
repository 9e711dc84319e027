package org.dutybell.todo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.dutybell.obligation.ObligationFulfilled;
import org.dutybell.obligation.ObligationMissed;
import org.dutybell.obligation.ObligationOpened;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.DutyBellProperties;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the task, that it is missed, and that it is done. A miss leaves it there: it is still owed. */
@Component
class TodoTasks {

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
        if (properties.enabled() && pages.address("/").isPresent()) {
            leader(opened.obligation(), opened.at())
                    .ifPresent(person -> notifications.add(task(opened.obligation(), person, opened.at())));
        }
    }

    /** The task says so from now on. */
    @EventListener
    void on(ObligationMissed missed) {
        long obligation = missed.obligation().id();
        Map<String, Object> values = words.at(missed.at()).of(missed.obligation());
        notifications
                .byKey(key(obligation))
                .filter(TodoTasks::isThere)
                .ifPresent(task -> notifications.add(new NewNotification(
                        missedKey(obligation),
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
        long obligation = fulfilled.obligation().id();
        notifications.byKey(missedKey(obligation)).ifPresent(change -> notifications.withdraw(change.id(), "done"));
        notifications
                .byKey(key(obligation))
                .filter(task -> !(task.attempts().isEmpty() && notifications.withdraw(task.id(), "done")))
                .filter(TodoTasks::isThere)
                .ifPresent(task -> notifications.add(new NewNotification(
                        "todo-done:" + obligation,
                        MessageKind.COURTESY,
                        new Destination.ToPerson(task.destination()),
                        new Content.TodoDone(task.id()),
                        fulfilled.at())));
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

    private NewNotification task(ObligationView obligation, Person person, Instant now) {
        Speaker speaker = words.at(now);
        Map<String, Object> values = speaker.of(obligation);
        return new NewNotification(
                key(obligation.id()),
                MessageKind.COURTESY,
                new Destination.ToPerson(person.code()),
                new Content.Todo(
                        templates.render(Template.TODO_TITLE, values) + speaker.inPlaceOf(obligation),
                        templates.render(Template.TODO_BODY, values),
                        obligation.due(),
                        "/o/" + values.get("code")),
                now);
    }

    private static boolean isThere(NotificationView task) {
        return task.state() == NotificationState.SENT
                || task.state() == NotificationState.SENDING
                || task.state() == NotificationState.PENDING;
    }

    private static String missedKey(long obligation) {
        return "todo-missed:" + obligation;
    }

    private static String key(long obligation) {
        return "todo:" + obligation;
    }
}
