package org.dutybell.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.engine.Engine;
import org.dutybell.engine.PassReport;
import org.dutybell.sandbox.FakeEngine;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class ClockMovesTests {

    private static final Instant NOW = Instant.parse("2027-01-04T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final FakeEngine engine = new FakeEngine();
    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZONE), new KeptInMemory(), null);
    private final List<Happening> arrived = new ArrayList<>();

    @Test
    void visitsEveryEventInOrderAndThenTheEnd() {
        List<Instant> seen = new ArrayList<>();
        engine.at(NOW.plusSeconds(1200), () -> seen.add(clock.instant()));
        engine.at(NOW.plusSeconds(600), () -> seen.add(clock.instant()));
        engine.at(NOW.plusSeconds(7200), () -> seen.add(clock.instant()));

        ClockMove move = moves(engine).advance("PT1H");

        assertThat(seen).containsExactly(NOW.plusSeconds(600), NOW.plusSeconds(1200));
        assertThat(engine.runs()).containsExactly(NOW.plusSeconds(600), NOW.plusSeconds(1200), NOW.plusSeconds(3600));
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(move.from()).hasToString("2027-01-04T08:00+08:00");
        assertThat(move.to()).hasToString("2027-01-04T09:00+08:00");
    }

    @Test
    void visitsEventsThatComeUpOnTheWay() {
        engine.at(NOW.plusSeconds(60), () -> engine.at(NOW.plusSeconds(90), () -> {}));
        moves(engine).advance("PT2M");
        assertThat(engine.runs()).contains(NOW.plusSeconds(90));
    }

    @Test
    void tellsWhatHappenedAndWhatArrivedInOrder() {
        engine.at(NOW.plusSeconds(60), () -> arrived.add(happening(NOW.plusSeconds(60), "a message")));
        engine.at(NOW.plusSeconds(90), () -> {});
        assertThat(moves(engine).advance("PT2M").happened())
                .extracting(Happening::what)
                .containsExactly("1 opened, 2 reminders", "a message", "1 opened, 2 reminders");
    }

    @Test
    void goesToTheNextEventAndStaysWhenThereIsNone() {
        engine.at(NOW.plusSeconds(60), () -> {});
        ClockMoves moves = moves(engine);
        assertThat(moves.toNextEvent().to().toInstant()).isEqualTo(NOW.plusSeconds(60));
        ClockMove none = moves.toNextEvent();
        assertThat(none.to()).isEqualTo(none.from());
        assertThat(none.happened()).isEmpty();
        assertThat(moves.last()).contains(none);
    }

    @Test
    void isNotHeldByAnEngineThatNamesTheSameEventAgain() {
        List<Instant> runs = new ArrayList<>();
        moves(new Engine() {
                    @Override
                    public PassReport run(Instant now) {
                        runs.add(now);
                        return new PassReport(now, 0, 0, 0, 0, 0, 0, List.of());
                    }

                    @Override
                    public Optional<Instant> nextEvent(Instant now) {
                        return Optional.of(now);
                    }
                })
                .advance("PT3S");
        assertThat(runs).containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.plusSeconds(3));
    }

    @Test
    void movesForwardOnly() {
        ClockMoves moves = moves(engine);
        assertThatExceptionOfType(BadMove.class).isThrownBy(() -> moves.advance("-PT1H"));
        assertThatExceptionOfType(BadMove.class).isThrownBy(() -> moves.to("2027-01-04T08:00:00+08:00"));
        assertThat(engine.runs()).isEmpty();
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    private ClockMoves moves(Engine used) {
        StaticMessageSource messages = new StaticMessageSource();
        Locale locale = LocaleContextHolder.getLocale();
        messages.addMessage("sandbox.report.separator", locale, ", ");
        messages.addMessage("sandbox.report.opened", locale, "{0} opened");
        messages.addMessage("sandbox.report.reminders", locale, "{0} reminders");
        return new ClockMoves(clock, used, arrivals(), new ReportWords(messages));
    }

    private Arrivals arrivals() {
        return new Arrivals() {
            @Override
            public long mark() {
                return arrived.size();
            }

            @Override
            public List<Happening> since(long mark) {
                return arrived.subList((int) mark, arrived.size());
            }
        };
    }

    private static Happening happening(Instant at, String what) {
        return new Happening(at.atZone(ZONE).toOffsetDateTime(), what, "cid");
    }
}
