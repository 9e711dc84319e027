package org.dutybell.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dutybell.duty.Nudge;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.reminder.NudgeTimes.Planned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any plan, window, extension and rest; drawn by lot from fixed seeds. */
class NudgePropertiesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final int DRAWN = 2000;
    private static final List<String> NUDGES = List.of("opens", "14d", "3d", "1d", "due", "8h", "2h", "1h");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatOpensIsHeardOfBeforeItIsDue(long seed) {
        Random lot = new Random(seed);
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            Drawn one = Drawn.by(lot);
            List<Planned> planned = one.times().of(one.plan(), one.opens(), one.due(), one.now());
            assertHeard(one, planned);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void whatIsGivenMoreTimeIsHeardOfBeforeItIsDue(long seed) {
        Random lot = new Random(seed);
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            Drawn one = Drawn.by(lot);
            List<Planned> planned = one.times().ahead(one.plan(), one.opens(), one.due(), one.now());
            assertHeard(one, planned);
            assertThat(planned).as("%s", one).extracting(Planned::nudge).doesNotHaveDuplicates();
        }
    }

    private static void assertHeard(Drawn one, List<Planned> planned) {
        assertThat(planned).as("%s", one).allMatch(nudge -> !nudge.at().isBefore(one.now()));
        assertThat(planned)
                .as("%s", one)
                .filteredOn(nudge -> !new Nudge(nudge.nudge().replace("last", "due")).isOverdue())
                .extracting(nudge -> one.times().sent(nudge.at(), one.due()))
                .isNotEmpty()
                .allMatch(at -> !at.isBefore(one.now()) && at.isBefore(one.due()));
    }

    /** A moment in a window, and the rests and the plan of who owes it. */
    private record Drawn(NudgeTimes times, ReminderPlan plan, Instant opens, Instant due, Instant now, String rests) {

        static Drawn by(Random lot) {
            QuietHours quiet = lot.nextInt(5) == 0
                    ? QuietHours.NONE
                    : new QuietHours(LocalTime.of(lot.nextInt(24), 30), LocalTime.of(lot.nextInt(24), 0));
            int worked = lot.nextInt(8);
            LocalDate holidays = FIRST.plusDays(lot.nextInt(40));
            int length = lot.nextInt(160);
            Predicate<LocalDate> days = day -> day.getDayOfWeek().getValue() <= worked
                    && (day.isBefore(holidays) || day.isAfter(holidays.plusDays(length)));
            Instant opens = at(lot, FIRST.atTime(0, 0).atZone(ZONE).toInstant(), Duration.ofDays(40));
            Instant due =
                    at(lot, opens, Duration.ofDays(lot.nextBoolean() ? 1 : 60)).plusSeconds(60);
            Instant now = at(lot, opens, Duration.between(opens, due).minusSeconds(1));
            List<Nudge> nudges = Stream.generate(() -> NUDGES.get(lot.nextInt(NUDGES.size())))
                    .limit(1 + lot.nextInt(4))
                    .distinct()
                    .map(Nudge::new)
                    .toList();
            ReminderPlan plan =
                    new ReminderPlan("plan", LocalTime.of(lot.nextInt(24), 40), nudges).withOverdue(lot.nextInt(4));
            return new Drawn(
                    new NudgeTimes(quiet, days, ZONE),
                    plan,
                    opens,
                    due,
                    now,
                    quiet + ", worked to weekday " + worked + ", off from " + holidays + " for " + length);
        }

        /** Less than so long after it, in whole minutes. */
        private static Instant at(Random lot, Instant from, Duration within) {
            return from.plus(Duration.ofMinutes(lot.nextInt((int) Math.max(1, within.toMinutes()))))
                    .plusSeconds(lot.nextInt(2));
        }
    }
}
