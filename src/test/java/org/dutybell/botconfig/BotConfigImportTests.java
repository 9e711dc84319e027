package org.dutybell.botconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dutybell.calendar.Calendars;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.SensitivePeriods;
import org.dutybell.duty.Burdens;
import org.dutybell.duty.Duties;
import org.dutybell.duty.Themes;
import org.dutybell.notification.Templates;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;

class BotConfigImportTests {

    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");
    private static final Roster NOBODY = new Roster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @TempDir
    Path folder;

    private final Organisation organisation = mock(Organisation.class);
    private final Calendars calendars = mock(Calendars.class);
    private final Duties duties = mock(Duties.class);
    private final Templates templates = mock(Templates.class);
    private final Burdens burdens = mock(Burdens.class);
    private final Themes themes = mock(Themes.class);
    private final SensitivePeriods sensitive = mock(SensitivePeriods.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);

    @BeforeEach
    void nothingIsStored() {
        when(organisation.roster()).thenReturn(NOBODY);
    }

    @Test
    void storesTheWholeFolderInOneTransactionAtTheFirstStart() {
        imports(BrokenExample.SAMPLE).start();

        BotConfig sample = sample();
        verify(organisation).replaceWith(sample.roster());
        verify(calendars).replaceWith(sample.calendar());
        verify(duties).replaceWith(sample.clauses(), sample.duties(), NOW);
        verify(templates).replaceWith(sample.templates());
        verify(burdens).replaceWith(sample.burden());
        verify(transactions).commit(any());
    }

    @Test
    void leavesWhatIsStoredAlone() {
        when(organisation.roster()).thenReturn(sample().roster());

        imports(folder.resolve("nowhere")).start();

        verify(organisation, never()).replaceWith(any());
        verify(transactions, never()).getTransaction(any());
    }

    @Test
    void refusesToStartWithABrokenFolderAndStoresNothing() throws IOException {
        SampleCopy.to(folder);
        SampleCopy.change(folder.resolve("duties.yaml"), "rhythm: half-month", "rhythm: fortnight");
        BotConfigImport broken = imports(folder);

        assertThatThrownBy(broken::start).isInstanceOfSatisfying(BotConfigRefused.class, refused -> {
            FailureAnalysis analysis = new BotConfigFailureAnalyzer().analyze(refused, refused);
            assertThat(analysis.getDescription()).contains("duties.yaml:559: rhythm is 'fortnight'; allowed: one of");
            assertThat(analysis.getAction()).contains("check --config", "dutybell.config-dir");
        });
        assertThat(broken.isRunning()).isFalse();
        verify(transactions, never()).getTransaction(any());
    }

    @Test
    void refusesToStartWithoutAFolder() {
        BotConfigImport missing = imports(folder.resolve("nowhere"));

        assertThatThrownBy(missing::start)
                .isInstanceOfSatisfying(
                        BotConfigRefused.class,
                        refused -> assertThat(refused.lines()).contains("no such folder"));
    }

    @Test
    void acceptsThatAnotherNodeWasFaster() {
        when(organisation.roster()).thenReturn(NOBODY, sample().roster());
        doThrow(new DuplicateKeyException("unit")).when(organisation).replaceWith(any());
        BotConfigImport second = imports(BrokenExample.SAMPLE);

        second.start();

        assertThat(second.isRunning()).isTrue();
        verify(transactions).rollback(any());
    }

    @Test
    void declaresTheSensitivePeriodsOfTheFolder() throws IOException {
        SampleCopy.to(folder);
        Files.writeString(folder.resolve("sensitive-periods.yaml"), """
                periods:
                  - { code: two-sessions, name: 全国两会, from: 2027-03-03, to: 2027-03-13, basis: 上级通知 }
                """);

        imports(folder).start();

        SensitivePeriod declared = new SensitivePeriod(
                "two-sessions", "全国两会", LocalDate.of(2027, 3, 3), LocalDate.of(2027, 3, 13), "上级通知", false, List.of());
        verify(sensitive).declare(declared, "bot-config", NOW);
    }

    @Test
    void doesNotHideABrokenKeyWhenNothingWasStored() {
        doThrow(new DuplicateKeyException("clause")).when(duties).replaceWith(anyList(), anyList(), eq(NOW));
        BotConfigImport failing = imports(BrokenExample.SAMPLE);

        assertThatThrownBy(failing::start).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void runsBeforeWhateverRunsByItself() {
        assertThat(imports(BrokenExample.SAMPLE).getPhase()).isNegative();
    }

    private BotConfigImport imports(Path path) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        BotConfigProperties properties = new BotConfigProperties(path);
        return new BotConfigImport(
                properties,
                organisation,
                calendars,
                duties,
                templates,
                burdens,
                themes,
                sensitive,
                transactions,
                clock);
    }

    private static BotConfig sample() {
        return ((BotConfigResult.Valid) BotConfigReader.read(BrokenExample.SAMPLE)).config();
    }
}
