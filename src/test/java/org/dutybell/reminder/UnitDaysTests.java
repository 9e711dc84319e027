package org.dutybell.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.dutybell.calendar.BureauCalendar;
import org.dutybell.calendar.Term;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days a school hears of what is overdue. The term ends on Friday 9 July 2027 and the next begins on 1 September. */
class UnitDaysTests {

    private static final Roster ROSTER = new Roster(
            List.of(
                    new Unit("school", "学校", UnitKind.SCHOOL, 1, false, null, List.of(), List.of()),
                    new Unit("office", "科室", UnitKind.OFFICE, 0, false, null, List.of(), List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static final BureauCalendar CALENDAR = new BureauCalendar(
            List.of(),
            List.of(),
            List.of(
                    new Term("1", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 9)),
                    new Term("2", LocalDate.of(2027, 4, 19), LocalDate.of(2027, 7, 9)),
                    new Term("3", LocalDate.of(2027, 9, 1), LocalDate.of(2028, 1, 20))),
            List.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a school day,                    school, 2027-07-09, true",
        "the Saturday of a usual weekend, school, 2027-06-19, false",
        "the first Monday of the summer,  school, 2027-07-12, true",
        "a Sunday in summer,              school, 2027-07-18, false",
        "the last working day of summer,  school, 2027-08-31, true",
        "a working day in a break of nine days, school, 2027-04-14, true",
        "an office in summer,             office, 2027-07-12, true",
        "an office on a Sunday,           office, 2027-07-18, false"
    })
    void hearsOfWhatIsOverdue(String what, String unit, LocalDate day, boolean hears) {
        UnitDays days = new UnitDays(ROSTER, CALENDAR);
        Predicate<LocalDate> overdue = days.overdueOf(days.key(unit));

        assertThat(overdue.test(day)).isEqualTo(hears);
    }
}
