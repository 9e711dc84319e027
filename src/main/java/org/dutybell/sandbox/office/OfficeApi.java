package org.dutybell.sandbox.office;

import java.util.List;
import org.dutybell.sandbox.OnlyWithBuiltInWire;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was sent besides messages, for scripts. */
@RestController
@OnlyWithBuiltInWire
@RequestMapping("/sandbox/api")
class OfficeApi {

    private final Dings dings;
    private final Todos todos;
    private final Calendar calendar;

    OfficeApi(Dings dings, Todos todos, Calendar calendar) {
        this.dings = dings;
        this.todos = todos;
        this.calendar = calendar;
    }

    @GetMapping("/dings")
    List<Ding> dings() {
        return dings.all();
    }

    @GetMapping("/todos")
    List<Todo> todos() {
        return todos.all();
    }

    @GetMapping("/calendar")
    List<Appointment> calendar() {
        return calendar.all();
    }
}
