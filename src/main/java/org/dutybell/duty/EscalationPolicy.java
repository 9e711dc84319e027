package org.dutybell.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who hears when something is not done, or not even acknowledged, and when. What a version stored before the second timer
 * existed leaves out is read as "none", and none is not written, so that equal policies stay equal texts.
 *
 * @param code its name in bot-config
 * @param grace how long after the due time a miss is called a miss; zero or more
 * @param steps after a miss, in the order of their delays
 * @param unanswered the steps while nobody acknowledges; null when the duty does not ask for that
 */
public record EscalationPolicy(
        String code,
        Duration grace,
        List<Step> steps,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unanswered unanswered) {

    public EscalationPolicy {
        steps = List.copyOf(steps);
    }

    /** The same with the grace of a duty that has its own. */
    public EscalationPolicy withGrace(Duration own) {
        return new EscalationPolicy(code, own, steps, unanswered);
    }

    /** One that only looks at what is done. */
    public EscalationPolicy(String code, Duration grace, List<Step> steps) {
        this(code, grace, steps, null);
    }

    /**
     * One step.
     *
     * @param level level of the supervising line that hears, 1 is the nearest; 0 when the step names relations
     * @param after how long after the timer began; zero or more
     * @param to relations in the words of a supervising line, such as own.headmaster; empty when the level decides
     */
    public record Step(
            int level,
            Duration after,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> to) {

        public Step {
            to = List.copyOf(Objects.requireNonNullElse(to, List.of()));
        }

        /** One that goes to a level of the supervising line. */
        public Step(int level, Duration after) {
            this(level, after, List.of());
        }
    }

    /**
     * What happens while nobody acknowledges.
     *
     * @param from what the delays of the steps are counted from
     * @param steps in the order of their delays
     * @param acknowledgedFor how long an acknowledgement stands before the holder is asked; null when it stands for good
     * @param askedFor how long that question waits for an answer before the steps go on; zero or more
     */
    public record Unanswered(
            From from, List<Step> steps, @Nullable Duration acknowledgedFor, Duration askedFor) {

        public Unanswered {
            steps = List.copyOf(steps);
        }
    }

    /** What the first timer is counted from. */
    public enum From {
        /** The moment the obligation was opened. */
        OPENING,
        /** The moment DingTalk took the first reminder; the opening when none ever arrives. */
        REMINDER
    }
}
