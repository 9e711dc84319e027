package org.dutybell.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.dutybell.notification.Budget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.test.util.ReflectionTestUtils;

/** Which nudges go out while quota is short. */
class NudgeSavingTests {

    private static final Instant NOW = Instant.parse("2027-03-18T02:00:00Z");

    private final ReminderRepository repository = mock(ReminderRepository.class);
    private final Budget budget = mock(Budget.class);
    private final Reminder early = new Reminder(1, "3d", new PostDuty("school/head", "drill"), NOW);
    private final NudgeSaving saving = new NudgeSaving(repository, provider(budget));

    @BeforeEach
    void quotaIsShort() {
        when(budget.isSaving()).thenReturn(true);
    }

    @Test
    void leavesOutANudgeThatAnotherOfTheSamePostFollows() {
        ReflectionTestUtils.setField(early, "id", 5L);
        follows(new Reminder(1, "due", new PostDuty("school/head", "drill"), NOW.plusSeconds(60)));

        assertThat(saving.worthSending(List.of(early), NOW)).isEmpty();

        assertThat(early.view().result()).isEqualTo(ReminderResult.SUPPRESSED);
        assertThat(early.view().reason()).isEqualTo("saving quota");
        assertThat(early.view().settledAt()).isEqualTo(NOW);
    }

    @Test
    void sendsOneThatSomebodyAskedForThoughAnotherFollows() {
        Reminder later = new Reminder(1, "later", new PostDuty("school/head", "drill"), NOW);
        Reminder again = new Reminder(1, "later-2", new PostDuty("school/head", "drill"), NOW);
        follows(new Reminder(1, "due", new PostDuty("school/head", "drill"), NOW.plusSeconds(60)));

        assertThat(saving.worthSending(List.of(later, again), NOW)).containsExactly(later, again);
        assertThat(List.of(later, again)).allMatch(Reminder::isWaiting);
    }

    @Test
    void sendsTheLastOne() {
        follows();

        assertThat(saving.worthSending(List.of(early), NOW)).containsExactly(early);
        assertThat(early.isWaiting()).isTrue();
    }

    @Test
    void sendsTheLastOneOfEachPostAndObligation() {
        follows(new Reminder(1, "due", new PostDuty("school/clerk", "drill"), NOW.plusSeconds(60)));

        assertThat(saving.worthSending(List.of(early), NOW)).containsExactly(early);
    }

    @Test
    void sendsAllOfThemWhileThereIsQuota() {
        when(budget.isSaving()).thenReturn(false);
        follows(new Reminder(1, "due", new PostDuty("school/head", "drill"), NOW.plusSeconds(60)));

        assertThat(saving.worthSending(List.of(early), NOW)).containsExactly(early);
    }

    @Test
    void sendsAllOfThemWhereNobodyCountsQuota() {
        follows(new Reminder(1, "due", new PostDuty("school/head", "drill"), NOW.plusSeconds(60)));

        assertThat(new NudgeSaving(repository, provider(null)).worthSending(List.of(early), NOW))
                .containsExactly(early);
    }

    private void follows(Reminder... later) {
        when(repository.waitingAfter(any(), any())).thenReturn(List.of(later));
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<Budget> provider(@Nullable Budget budget) {
        ObjectProvider<Budget> provider = mock(ObjectProvider.class);
        when(provider.getIfAvailable()).thenReturn(budget);
        return provider;
    }
}
