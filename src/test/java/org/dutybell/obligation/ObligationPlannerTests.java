package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.DayKind;
import org.dutybell.calendar.Rhythm;
import org.dutybell.calendar.SchoolCalendar;
import org.dutybell.calendar.SchoolDayChange;
import org.dutybell.calendar.Term;
import org.dutybell.calendar.WindowRule;
import org.dutybell.duty.Coverage;
import org.dutybell.duty.Duty;
import org.dutybell.duty.DutyKind;
import org.dutybell.duty.EscalationPolicy;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.duty.HolderRule;
import org.dutybell.duty.ReminderPlan;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Reach;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.junit.jupiter.api.Test;

class ObligationPlannerTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final LocalDate TO = LocalDate.of(2027, 3, 31);

    private static final Roster ROSTER = new Roster(
            List.of(
                    unit("lead", UnitKind.LEADERSHIP),
                    office("office", List.of("s1", "s2"), List.of("s2", "s3")),
                    school("s1", 1000, false),
                    school("s2", 1001, true),
                    school("s3", 300, false)),
            List.of(
                    post("lead/a", "lead", "member"),
                    post("lead/b", "lead", "member"),
                    post("office/head", "office", "office-head"),
                    post("s1/deputy", "s1", "deputy"),
                    post("s2/deputy", "s2", "deputy"),
                    post("s3/deputy", "s3", "deputy")),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void owesADutyOnceForEachPostWithTheRole() {
        assertThat(plan(duty("meeting", holders("member"), Coverage.NONE))).containsExactly("lead/a ", "lead/b ");
    }

    @Test
    void limitsADutyToUnits() {
        HolderRule only = new HolderRule(List.of("deputy"), List.of("s3"), -1, false, List.of());

        assertThat(plan(duty("meeting", only, Coverage.NONE))).containsExactly("s3/deputy ");
    }

    @Test
    void takesSchoolsWithMorePupilsAndNotWithAsMany() {
        HolderRule large = new HolderRule(List.of("deputy"), List.of(), 1000, false, List.of());

        assertThat(plan(duty("meeting", large, Coverage.NONE))).containsExactly("s2/deputy ");
    }

    @Test
    void takesSchoolsWithBusesOnly() {
        HolderRule buses = new HolderRule(List.of("deputy"), List.of(), -1, true, List.of());

        assertThat(plan(duty("meeting", buses, Coverage.NONE))).containsExactly("s2/deputy ");
    }

    @Test
    void owesCoverageOnceForEachSchool() {
        assertThat(plan(duty("inspection", holders("office-head"), Coverage.EVERY_SCHOOL)))
                .containsExactly("office/head s1", "office/head s2", "office/head s3");
    }

    @Test
    void countsASchoolThatIsBothAssignedAndInTheBusinessOnce() {
        assertThat(plan(duty("inspection", holders("office-head"), Coverage.OWN_SCHOOLS)))
                .containsExactly("office/head s1", "office/head s2", "office/head s3");
    }

    @Test
    void ordersByOpeningDueDutyPostAndTarget() {
        Duty late = duty("a-late", holders("member"), Coverage.NONE, LocalTime.of(9, 0));
        Duty early = duty("b-early", holders("member"), Coverage.NONE, LocalTime.of(8, 0));

        assertThat(planner(late, early).plan(FROM, TO))
                .extracting(planned ->
                        planned.duty().code() + " " + planned.holder().code())
                .containsExactly("b-early lead/a", "b-early lead/b", "a-late lead/a", "a-late lead/b");
    }

    @Test
    void givesTheSameKeysWhereRangesOverlap() {
        ObligationPlanner planner = planner(duty("inspection", holders("office-head"), Coverage.OWN_SCHOOLS));

        assertThat(planner.plan(FROM, TO.plusMonths(2)))
                .extracting(PlannedObligation::key)
                .containsAll(planner.plan(FROM, TO).stream()
                        .map(PlannedObligation::key)
                        .toList());
    }

    @Test
    void callsItAMissAfterDueAndGrace() {
        assertThat(planner(duty("meeting", holders("member"), Coverage.NONE)).plan(FROM, TO))
                .allSatisfy(planned -> assertThat(planned.missedAt())
                        .isEqualTo(planned.window().due().plus(Duration.ofDays(1))));
    }

    @Test
    void plansNothingForNobody() {
        assertThat(plan(duty("meeting", holders("nobody"), Coverage.NONE))).isEmpty();
    }

    /** Where school days count: the calendar of the school that owes it, or of the one that it is done to. */
    @Test
    void asksTheCalendarOfTheSchoolConcerned() {
        SchoolDayChange closed = new SchoolDayChange("s2", FROM, TO, false, "rebuilt");
        BureauCalendar calendar = new BureauCalendar(
                List.of(),
                List.of(),
                List.of(new Term("spring", FROM.minusDays(3), TO)),
                List.of(),
                List.of(new SchoolCalendar("own", "own", List.of("s3"), List.of(new Term("late", TO, TO.plusDays(9))))),
                List.of(closed));
        ObligationPlanner planner = new ObligationPlanner(
                List.of(
                        onSchoolDays("meeting", "deputy", Coverage.NONE),
                        onSchoolDays("visit", "office-head", Coverage.EVERY_SCHOOL)),
                ROSTER,
                calendar,
                ZONE);

        assertThat(planner.plan(FROM, TO))
                .extracting(planned ->
                        planned.duty().code() + " " + planned.holder().code() + " " + planned.target() + " "
                                + LocalDate.ofInstant(planned.window().opens(), ZONE))
                .containsExactlyInAnyOrder(
                        "meeting s1/deputy  2027-03-01",
                        "meeting s3/deputy  2027-03-31",
                        "visit office/head s1 2027-03-01",
                        "visit office/head s3 2027-03-31");
    }

    private static Duty onSchoolDays(String code, String role, Coverage coverage) {
        return duty(code, holders(role), coverage, LocalTime.of(8, 30), DayKind.SCHOOL_DAYS);
    }

    private static List<String> plan(Duty duty) {
        return planner(duty).plan(FROM, TO).stream()
                .map(planned -> planned.holder().code() + " " + planned.target())
                .toList();
    }

    private static ObligationPlanner planner(Duty... duties) {
        BureauCalendar calendar = new BureauCalendar(List.of(), List.of(), List.of(), List.of());
        return new ObligationPlanner(List.of(duties), ROSTER, calendar, ZoneId.of("Asia/Shanghai"));
    }

    private static HolderRule holders(String role) {
        return new HolderRule(List.of(role), List.of(), -1, false, List.of());
    }

    private static Duty duty(String code, HolderRule holders, Coverage coverage) {
        return duty(code, holders, coverage, LocalTime.of(8, 30));
    }

    private static Duty duty(String code, HolderRule holders, Coverage coverage, LocalTime opensAt) {
        return duty(code, holders, coverage, opensAt, DayKind.WORKING_DAYS);
    }

    private static Duty duty(String code, HolderRule holders, Coverage coverage, LocalTime opensAt, DayKind follows) {
        WindowRule monthly =
                new WindowRule(Rhythm.MONTH, follows, opensAt, LocalTime.of(17, 30), null, null, List.of(), 0);
        return new Duty(
                code,
                "4.4",
                code,
                DutyKind.MEETING,
                holders,
                monthly,
                coverage,
                new EvidenceRule(0, true, false),
                new ReminderPlan("plan", LocalTime.of(8, 40), List.of()),
                new EscalationPolicy("policy", Duration.ofDays(1), List.of()));
    }

    private static Unit unit(String code, UnitKind kind) {
        return new Unit(code, code, kind, 0, false, null, List.of(), List.of());
    }

    private static Unit office(String code, List<String> assigned, List<String> business) {
        return new Unit(code, code, UnitKind.OFFICE, 0, false, "lead/a", assigned, business);
    }

    private static Unit school(String code, int pupils, boolean buses) {
        return new Unit(code, code, UnitKind.SCHOOL, pupils, buses, null, List.of(), List.of());
    }

    private static Post post(String code, String unit, String role) {
        return new Post(code, unit, role, code, Reach.GROUP);
    }
}
