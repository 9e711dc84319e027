package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.DayOverride;
import org.dutybell.calendar.DenserRule;
import org.dutybell.calendar.Occasion;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.SensitivePeriod;
import org.dutybell.calendar.Term;
import org.dutybell.calendar.WindowRule;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyKind;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.HolderRule;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.obligation.PlannedObligation.NaturalKey;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What sensitive periods add, on awkward days. 3 March 2027 is a Wednesday. */
class SensitiveOverlayTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2027, 8, 31);

    private static final Roster ROSTER = new Roster(
            List.of(
                    new Unit("lead", "lead", UnitKind.LEADERSHIP, 0, false, null, List.of(), List.of()),
                    new Unit("s1", "s1", UnitKind.SCHOOL, 900, false, null, List.of(), List.of())),
            List.of(post("lead/principal", "lead", "principal"), post("s1/deputy", "s1", "deputy")),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static final Duty INSPECTION = duty("inspection", "principal", Rhythm.QUARTER, rule(Rhythm.WEEK));
    private static final Duty PATROL = patrol(null);

    @Test
    void addsAWindowAWeekInsideThePeriodOnly() {
        assertThat(added(days("2027-03-03", "2027-03-16"), INSPECTION))
                .containsExactly("2027-W09 03-03..03-05", "2027-W10 03-08..03-12", "2027-W11 03-15..03-16");
    }

    @Test
    void keepsTheUsualRhythmBesideIt() {
        List<PlannedObligation> all =
                planner(List.of(days("2027-03-03", "2027-03-16")), INSPECTION).plan(FROM, TO);

        assertThat(all)
                .filteredOn(one -> one.sensitivePeriod() == null)
                .extracting(one -> one.window().period().code())
                .containsExactly("2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3");
    }

    @Test
    void goesOnAcrossTheEdgeOfAQuarterAndOfAYear() {
        assertThat(added(days("2027-03-30", "2027-04-02"), INSPECTION)).containsExactly("2027-W13 03-30..04-02");
        assertThat(added(days("2026-12-28", "2027-01-06"), INSPECTION))
                .containsExactly("2026-W53 12-28..12-31", "2027-W01 01-04..01-06");
    }

    @Test
    void lastsOneDay() {
        assertThat(added(days("2027-03-03", "2027-03-03"), INSPECTION)).containsExactly("2027-W09 03-03..03-03");
    }

    @Test
    void addsNothingWhereNoDayCountsUnlessAllDaysDo() {
        SensitivePeriod weekend = days("2027-03-06", "2027-03-07");

        assertThat(added(weekend, INSPECTION)).isEmpty();
        assertThat(added(onAllDays(weekend), INSPECTION)).containsExactly("2027-W09 03-06..03-07");
    }

    @Test
    void leavesSchoolsInTheirHolidaysUnlessAllDaysCount() {
        Duty each = patrol(new WindowRule(Rhythm.WEEK, DayKind.SCHOOL_DAYS, at(8), at(17), null, null, List.of(), 0));
        SensitivePeriod holidays = days("2027-02-08", "2027-02-09");

        assertThat(added(holidays, each)).isEmpty();
        assertThat(added(onAllDays(holidays), each)).containsExactly("2027-W06 02-08..02-09");
    }

    @Test
    void takesMakeUpWorkdaysAndLeavesHolidaysOut() {
        assertThat(added(days("2026-10-01", "2026-10-10"), INSPECTION)).containsExactly("2026-W41 10-08..10-10");
    }

    @Test
    void doesNotDoubleWhatOverlaps() {
        SensitivePeriod one = days("2027-03-01", "2027-03-12");
        SensitivePeriod other = days("2027-03-08", "2027-03-19");

        assertThat(added(List.of(one, other), INSPECTION))
                .containsExactly("2027-W09 03-01..03-05", "2027-W10 03-08..03-12", "2027-W11 03-15..03-19");
    }

    /** Two that meet in one week: one inspection in it, in the window that opens first. */
    @Test
    void choosesTheSameWindowInWhateverOrderTheyWereDeclared() {
        List<SensitivePeriod> periods = new ArrayList<>(List.of(
                days("2027-03-01", "2027-03-02"), days("2027-03-02", "2027-03-03"), days("2027-03-04", "2027-03-05")));
        List<String> first = added(periods, INSPECTION);
        Collections.reverse(periods);

        assertThat(added(periods, INSPECTION)).isEqualTo(first).containsExactly("2027-W09 03-01..03-02");
    }

    @Test
    void doesNotDoubleWhatIsOwedAnyway() {
        Duty weekly = duty("weekly", "principal", Rhythm.WEEK, rule(Rhythm.WEEK));

        assertThat(added(days("2027-03-03", "2027-03-16"), weekly)).isEmpty();
    }

    /** A patrol each school day: in the period on Saturday and Sunday too. */
    @Test
    void addsOnlyTheDaysThatTheUsualRhythmLeavesOut() {
        SensitivePeriod daily = period(
                "2027-03-05",
                "2027-03-08",
                new DenserRule(
                        List.of("patrol"),
                        new WindowRule(Rhythm.SCHOOL_DAY, DayKind.ALL_DAYS, at(7), at(18), null, null, List.of(), 0)));

        assertThat(added(daily, PATROL)).containsExactly("2027-03-06 03-06..03-06", "2027-03-07 03-07..03-07");
    }

    @Test
    void takesFiringsInsideOnly() {
        WindowRule twice = new WindowRule(
                Rhythm.CRON,
                DayKind.ALL_DAYS,
                LocalTime.MIDNIGHT,
                at(18),
                null,
                null,
                List.of(),
                0,
                null,
                new Occasion.Cron("0 0 8,16 * * *", null));

        assertThat(added(period("2027-03-06", "2027-03-06", new DenserRule(List.of("patrol"), twice)), PATROL))
                .containsExactly("2027-03-06T0800 03-06..03-06", "2027-03-06T1600 03-06..03-06");
    }

    @Test
    void leavesDutiesAloneThatNobodyNamed() {
        assertThat(added(days("2027-03-03", "2027-03-16"), PATROL)).isEmpty();
        assertThat(added(period("2027-03-03", "2027-03-16", new DenserRule(List.of("other"), null)), INSPECTION))
                .isEmpty();
    }

    @Test
    void givesTheSameWhenItIsPlannedInPieces() {
        ObligationPlanner planner = planner(
                List.of(days("2027-03-01", "2027-03-12"), days("2027-03-11", "2027-03-31")), INSPECTION, PATROL);
        Stream<NaturalKey> pieces = FROM.datesUntil(TO.plusDays(1))
                .flatMap(day -> planner.plan(day, day).stream())
                .map(PlannedObligation::key);

        assertThat(pieces)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(planner.plan(FROM, TO).stream()
                        .map(PlannedObligation::key)
                        .toList());
    }

    private static List<String> added(SensitivePeriod period, Duty duty) {
        return added(List.of(period), duty);
    }

    private static List<String> added(List<SensitivePeriod> periods, Duty duty) {
        return planner(periods, duty).plan(FROM, TO).stream()
                .filter(one -> one.sensitivePeriod() != null)
                .map(one -> one.window().period().code() + " "
                        + day(one.window().opens()) + ".." + day(one.window().due()))
                .toList();
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE).toString().substring(5);
    }

    private static ObligationPlanner planner(List<SensitivePeriod> periods, Duty... duties) {
        return new ObligationPlanner(Arrays.asList(duties), ROSTER, calendar(), ZONE, periods);
    }

    private static BureauCalendar calendar() {
        List<DayOverride> holidays = Stream.concat(
                        LocalDate.of(2026, 10, 1)
                                .datesUntil(LocalDate.of(2026, 10, 8))
                                .map(day -> new DayOverride(day, "国庆节", true)),
                        Stream.of(
                                new DayOverride(LocalDate.of(2026, 10, 10), "国庆节", false),
                                new DayOverride(LocalDate.of(2027, 1, 1), "元旦", true)))
                .toList();
        return new BureauCalendar(
                holidays,
                List.of(),
                List.of(new Term("spring", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 7, 15))),
                List.of());
    }

    private static SensitivePeriod days(String from, String to) {
        return period(from, to, DenserRule.USUAL);
    }

    private static SensitivePeriod period(String from, String to, DenserRule rule) {
        return new SensitivePeriod(
                from, from, LocalDate.parse(from), LocalDate.parse(to), "notice", false, List.of(rule));
    }

    private static SensitivePeriod onAllDays(SensitivePeriod period) {
        return new SensitivePeriod(
                period.code(), period.name(), period.from(), period.to(), period.basis(), true, period.rules());
    }

    private static LocalTime at(int hour) {
        return LocalTime.of(hour, 0);
    }

    private static WindowRule rule(Rhythm rhythm) {
        return new WindowRule(rhythm, DayKind.WORKING_DAYS, at(8), at(17), null, null, List.of(), 0);
    }

    private static Duty patrol(@Nullable WindowRule denser) {
        return duty(
                "patrol",
                "deputy",
                new WindowRule(Rhythm.SCHOOL_DAY, DayKind.SCHOOL_DAYS, at(7), at(18), null, null, List.of(), 0),
                denser);
    }

    private static Duty duty(String code, String role, Rhythm rhythm, WindowRule denser) {
        return duty(code, role, rule(rhythm), denser);
    }

    private static Duty duty(String code, String role, WindowRule usual, @Nullable WindowRule denser) {
        return new Duty(
                code,
                "1.6",
                code,
                DutyKind.INSPECTION,
                new HolderRule(List.of(role), List.of(), -1, false, List.of()),
                usual,
                Coverage.NONE,
                new EvidenceRule(0, true, false),
                new ReminderPlan("plan", at(9), List.of()),
                new EscalationPolicy("policy", Duration.ofDays(1), List.of()),
                denser);
    }

    private static Post post(String code, String unit, String role) {
        return new Post(code, unit, role, code, Reach.PRIVATE);
    }
}
