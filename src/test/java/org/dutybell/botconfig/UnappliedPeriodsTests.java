package org.dutybell.botconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dutybell.calendar.DeclaredPeriod;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnappliedPeriodsTests {

    private static final Instant THEN = Instant.parse("2027-02-01T00:00:00Z");

    private final SensitivePeriods stored = mock(SensitivePeriods.class);

    @BeforeEach
    void nothingIsDeclared() {
        when(stored.byCode("two-sessions")).thenReturn(Optional.empty());
    }

    @Test
    void namesAPeriodThatWasWrittenIntoTheFileLater() {
        assertThat(UnappliedPeriods.of(List.of(until(13)), stored))
                .singleElement()
                .asString()
                .contains("全国两会 (two-sessions, 2027-03-03 to 2027-03-13)", "not in force", "/sensitive");
    }

    @Test
    void namesAPeriodThatWasChangedInTheFile() {
        declared(until(12), null);

        assertThat(UnappliedPeriods.of(List.of(until(13)), stored))
                .singleElement()
                .asString()
                .contains("2027-03-03 to 2027-03-12", "its change is not");
    }

    @Test
    void saysNothingOfWhatHoldsAndOfWhatWasCancelled() {
        declared(until(13), null);
        assertThat(UnappliedPeriods.of(List.of(until(13)), stored)).isEmpty();

        declared(until(12), new DeclaredPeriod.Cancellation(THEN, "王主任", "会期改变"));
        assertThat(UnappliedPeriods.of(List.of(until(13)), stored)).isEmpty();
    }

    private void declared(SensitivePeriod period, DeclaredPeriod.Cancellation cancellation) {
        when(stored.byCode("two-sessions"))
                .thenReturn(Optional.of(new DeclaredPeriod(period, THEN, "bot-config", cancellation)));
    }

    private static SensitivePeriod until(int day) {
        return new SensitivePeriod(
                "two-sessions", "全国两会", LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, day), "上级通知", false, List.of());
    }
}
