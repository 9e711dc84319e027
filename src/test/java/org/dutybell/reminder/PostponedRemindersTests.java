package org.dutybell.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Holding;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

/** When a nudge comes again. */
class PostponedRemindersTests {

    private static final Instant NOW = Instant.parse("2027-03-18T02:00:00Z");

    private final List<Reminder> stored = new ArrayList<>();
    private final Postponing postponing = new PostponedReminders(
            repository(),
            organisation(),
            new ReminderProperties(Duration.ofHours(2), QuietHours.NONE, false, 0, Duration.ZERO),
            ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void theClerkWasNudged() {
        stored.add(new Reminder(1, "opens", new PostDuty("school/head", "patrol"), NOW.minusSeconds(60)));
        stored.add(new Reminder(1, "opens", new PostDuty("school/clerk", "patrol"), NOW.minusSeconds(60)));
        stored.forEach(reminder -> reminder.sentWith(7, NOW));
    }

    @Test
    void comesAfterTheConfiguredTimeToThePostOfWhoAsked() {
        assertThat(postponing.later(due(Duration.ofHours(9)), "lina", NOW)).contains(NOW.plus(Duration.ofHours(2)));

        assertThat(stored).last().satisfies(later -> {
            assertThat(later.nudge()).isEqualTo("later");
            assertThat(later.post()).isEqualTo("school/clerk");
        });
    }

    @Test
    void goesToTheHolderWhenWhoAskedHoldsNoPostThatWasNudged() {
        postponing.later(due(Duration.ofHours(9)), "stranger", NOW);

        assertThat(stored).last().extracting(Reminder::post).isEqualTo("school/head");
    }

    @Test
    void leavesHalfAnHourBeforeTheDueTime() {
        assertThat(postponing.later(due(Duration.ofHours(1)), "lina", NOW)).contains(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void doesNotComeWhenItIsTooLateForThat() {
        assertThat(postponing.later(due(Duration.ofMinutes(30)), "lina", NOW)).isEmpty();
        ObligationView missed = due(Duration.ofHours(9));
        when(missed.state()).thenReturn(ObligationState.MISSED);
        assertThat(postponing.later(missed, "lina", NOW)).isEmpty();
        assertThat(stored).hasSize(2);
    }

    @Test
    void comesOnceWhenAskedTwiceAndAgainAfterItCame() {
        postponing.later(due(Duration.ofHours(9)), "lina", NOW);
        assertThat(postponing.later(due(Duration.ofHours(9)), "lina", NOW.plusSeconds(60)))
                .contains(NOW.plus(Duration.ofHours(2)));
        assertThat(stored).hasSize(3);

        stored.get(2).sentWith(8, NOW.plus(Duration.ofHours(2)));
        postponing.later(due(Duration.ofHours(9)), "lina", NOW.plus(Duration.ofHours(3)));
        assertThat(stored).last().extracting(Reminder::nudge).isEqualTo("later-2");
    }

    private static ObligationView due(Duration in) {
        ObligationView obligation = mock(Answers.RETURNS_DEFAULTS);
        when(obligation.id()).thenReturn(1L);
        when(obligation.post()).thenReturn("school/head");
        when(obligation.due()).thenReturn(NOW.plus(in));
        when(obligation.state()).thenReturn(ObligationState.OPEN);
        return obligation;
    }

    private ReminderRepository repository() {
        ReminderRepository repository = mock();
        when(repository.findByObligationIdOrderByDueAtAscIdAsc(1)).thenAnswer(call -> List.copyOf(stored));
        doAnswer(call -> {
                    List<Reminder> added = call.getArgument(0);
                    stored.addAll(added);
                    return added;
                })
                .when(repository)
                .saveAll(any());
        return repository;
    }

    private static Organisation organisation() {
        Organisation organisation = mock();
        when(organisation.roster())
                .thenReturn(new Roster(
                        List.of(new Unit("school", "学校", UnitKind.SCHOOL, 1, false, null, List.of(), List.of())),
                        List.of(
                                new Post("school/head", "school", "head", "校长", Reach.GROUP),
                                new Post("school/clerk", "school", "clerk", "干事", Reach.GROUP)),
                        List.of(new Person("lina", "李娜", null, null)),
                        List.of(new Holding("school/clerk", "lina", LocalDate.of(2026, 1, 1), null)),
                        List.of(),
                        List.of()));
        return organisation;
    }
}
