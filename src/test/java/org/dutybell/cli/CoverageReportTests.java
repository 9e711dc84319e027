package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dutybell.duty.Clause;
import org.dutybell.duty.ClauseService;
import org.dutybell.duty.Duty;
import org.dutybell.duty.EvidenceRule;
import org.junit.jupiter.api.Test;

class CoverageReportTests {

    private final Duty patrol =
            SmallBureau.daily("patrol", "guard", new EvidenceRule(2, true, true), List.of("opens"), Duration.ZERO);

    @Test
    void namesRhythmPostsAndEvidenceOfEachDuty() {
        CoverageRow row = report(clause("7.4", ClauseService.SCHEDULED)).rows().get(0);

        assertThat(row.rhythmAndTargets()).isEqualTo("each school day (每个教学日)");
        assertThat(row.who()).isEqualTo("1 post: guard (保安)");
        assertThat(row.roles()).isEqualTo("1 post: guard");
        assertThat(row.evidence()).isEqualTo("2 photos + text + participants");
        assertThat(row.reason()).isEmpty();
    }

    @Test
    void saysWhyNothingIsScheduled() {
        CoverageReport report = report(clause("1.16", ClauseService.STANDING), clause("2.6", ClauseService.EVENT));

        assertThat(report.rows().stream().flatMap(row -> row.reason().stream()))
                .satisfiesExactly(
                        standing -> assertThat(standing).startsWith("not scheduled because it stands always: "),
                        event -> assertThat(event).startsWith("not scheduled because an event starts it: "));
        assertThat(report.missing()).isEmpty();
    }

    @Test
    void findsAClauseWithNeitherDutyNorReason() {
        assertThat(report(clause("7.4", ClauseService.SCHEDULED), clause("7.5", ClauseService.SCHEDULED))
                        .missing())
                .containsExactly("7.5");
    }

    @Test
    void findsAClauseWhoseDutyNobodyOwes() {
        Duty nobodys = SmallBureau.daily("lesson", "teacher", SmallBureau.A_WORD, List.of("opens"), Duration.ZERO);

        assertThat(new CoverageReport(SmallBureau.config(
                                List.of(clause("7.4", ClauseService.SCHEDULED)), List.of(2027), nobodys))
                        .missing())
                .containsExactly("7.4");
    }

    private CoverageReport report(Clause... clauses) {
        return new CoverageReport(SmallBureau.config(List.of(clauses), List.of(2027), patrol));
    }

    private static Clause clause(String number, ClauseService service) {
        return new Clause(number, "SCHOOL", "title of " + number, service, "");
    }
}
