package org.dutybell.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.dutybell.duty.DutyKind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AppointmentPlanTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 40);
    private static final AppointmentPlan USUAL = AppointmentPlan.usual();

    @Test
    void theForecastUsesTheDefaultsOfTheServer() {
        var defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("dutybell.appointment", AppointmentProperties.class);

        assertThat(defaults.plan()).isEqualTo(USUAL);
    }

    @Test
    void asksAtAThirdOfALongWindowOfWhatTakesPlaceAtATime() {
        assertThat(nudge(DutyKind.MEETING, "2027-02-28T16:00:00Z", "2027-03-31T09:00:00Z"))
                .contains(Instant.parse("2027-03-11T00:40:00Z"));
        assertThat(nudge(DutyKind.PLAN, "2027-02-28T16:00:00Z", "2027-03-31T09:00:00Z"))
                .isEmpty();
        assertThat(nudge(DutyKind.MEETING, "2027-02-28T16:00:00Z", "2027-03-05T09:00:00Z"))
                .isEmpty();
    }

    @Test
    void supposesAnAppointmentHalfWayAndRemindsOnlyOfWhatIsStillToCome() {
        Instant asked = Instant.parse("2027-03-11T00:00:00Z");
        Instant begins = USUAL.supposed(asked, asked.plus(Duration.ofHours(30)));

        assertThat(begins).isEqualTo(asked.plus(Duration.ofHours(15)));
        assertThat(USUAL.reminders(begins, asked))
                .containsExactly(begins.minus(Duration.ofHours(1)), begins.minus(Duration.ofMinutes(10)));
    }

    private static Optional<Instant> nudge(DutyKind kind, String opens, String due) {
        return USUAL.nudge(kind, MORNING, Instant.parse(opens), Instant.parse(due), SHANGHAI);
    }
}
