package org.dutybell.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a window belongs to when it is no period of the calendar. Stored with each duty: names may not change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Occasion.Once.class, name = "once"),
    @JsonSubTypes.Type(value = Occasion.Cron.class, name = "cron"),
    @JsonSubTypes.Type(value = Occasion.After.class, name = "after"),
    @JsonSubTypes.Type(value = Occasion.Event.class, name = "event")
})
public sealed interface Occasion {

    /** One date. */
    record Once(LocalDate on) implements Occasion {}

    /**
     * Each firing of a cron expression.
     *
     * @param expression Spring's form with six fields, seconds first; see {@link Firings}
     * @param within from the firing to the due time; null means to the next due time of day
     */
    record Cron(
            String expression,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Within within) implements Occasion {}

    /**
     * The fulfilment of another duty.
     *
     * @param duty its code
     * @param within from the fulfilment to the due time
     */
    record After(String duty, Within within) implements Occasion {}

    /**
     * Something that was reported to have happened at a unit.
     *
     * @param what one of {@link #EVENTS}
     * @param within from the report to the due time
     */
    record Event(String what, Within within) implements Occasion {

        /** What can happen. */
        public static final List<String> EVENTS = List.of("accident", "hazard");
    }
}
