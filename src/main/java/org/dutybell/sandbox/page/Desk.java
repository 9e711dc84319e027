package org.dutybell.sandbox.page;

import java.util.List;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.dutybell.sandbox.chat.SandboxUser;
import org.dutybell.sandbox.office.Appointment;
import org.dutybell.sandbox.office.Calendar;
import org.dutybell.sandbox.office.Ding;
import org.dutybell.sandbox.office.Dings;
import org.dutybell.sandbox.office.Todos;
import org.dutybell.sandbox.wire.Usage;
import org.springframework.stereotype.Component;

/** What lies on a person's desk besides the chats, and what the month has cost. */
@Component
@OnlyWithBuiltInWire
class Desk {

    private final Dings dings;
    private final Todos todos;
    private final Calendar calendar;
    private final Usage usage;

    Desk(Dings dings, Todos todos, Calendar calendar, Usage usage) {
        this.dings = dings;
        this.todos = todos;
        this.calendar = calendar;
        this.usage = usage;
    }

    Contents of(SandboxUser user) {
        return new Contents(
                dings.waitingFor(user.userId()),
                todos.of(user.unionId()).stream()
                        .map(todo ->
                                new Task(todo.subject(), SafeLinks.toFollow(todo.url()), todo.doneFor(user.unionId())))
                        .toList(),
                calendar.of(user.unionId()),
                usage.count());
    }

    void confirm(String ding, SandboxUser user) {
        dings.confirm(ding, user.userId());
    }

    /**
     * @param dings that still pop up
     * @param tasks to-dos, done ones too
     * @param events of the calendar
     * @param usage of the month
     */
    record Contents(List<Ding> dings, List<Task> tasks, List<Appointment> events, Usage.Count usage) {}

    /**
     * @param url null when the address may not be followed
     */
    record Task(
            String subject,
            @org.jspecify.annotations.Nullable String url,
            boolean done) {}
}
