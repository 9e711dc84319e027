package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The principal is on the same clock as everybody; above the principal stands the team as a body. */
@ParameterizedClass
@EnumSource(Database.class)
class LeaderJourneyTests {

    private static final String INSPECTION = "带队检查学校安全";
    private static final String OVERSIGHT = "带队督查学校安全与班子履责";

    @Parameter
    Database database;

    @Test
    void remindsThePrincipalPrivatelyAndTellsTheTeamOfAMiss() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 30), database)) {
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            var team = bureau.phoneOf("u-lead-lin").in("leadership");
            bureau.at("08:45");
            principal.expects(INSPECTION, OVERSIGHT, "3月31日 17:30");
            bureau.at("09:00");
            var dayBefore = principal.expects(INSPECTION, OVERSIGHT);
            team.expectsNothing(INSPECTION);

            var inspection = bureau.sheetOf(Phone.codeOf(INSPECTION, dayBefore));
            principal.saysWithPhoto("#" + inspection.code() + " 检查了三所学校").expects(INSPECTION, "已记录");
            assertThat(inspection.state()).isEqualTo(ObligationState.FULFILLED);

            bureau.nextWeekdayAt("09:00");
            principal.expects(OVERSIGHT);
            principal.expectsNothing(INSPECTION);
            bureau.nextWeekdayAt("17:29");
            team.expectsNothing(OVERSIGHT);
            bureau.at("17:31");
            var told = team.expects(OVERSIGHT, "逾期");
            assertThat(told.mentions()).contains("u-lead-zhou");
            assertThat(told.text()).contains(Phone.codeOf(OVERSIGHT, dayBefore)).doesNotContain(INSPECTION);
        }
    }

    /** One act, several clauses: what is done under 2.5 counts under 1.6 as well. */
    @Test
    void countsOneInspectionForTwoClauses() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 30), database)) {
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            bureau.at("08:45");
            principal.expects(INSPECTION, OVERSIGHT);
            bureau.at("09:00");
            var dayBefore = principal.expects(INSPECTION, OVERSIGHT, "时同时计入这一项");
            var inspection = bureau.sheetOf(Phone.codeOf(INSPECTION, dayBefore));
            var oversight = bureau.sheetOf(Phone.codeOf(OVERSIGHT, dayBefore));

            principal
                    .saysWithPhoto("#" + oversight.code() + " 督查了三所学校和两名班子成员")
                    .expects(OVERSIGHT, "已记录", "同时计入", inspection.code(), "1.6");

            assertThat(oversight.state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(inspection.state()).isEqualTo(ObligationState.FULFILLED);
            principal.saysWithPhoto("#" + inspection.code() + " 又检查了一所学校").expects(INSPECTION, "至少 1 次，这是第 2 次");
            bureau.nextWeekdayAt("17:31");
            principal.expectsNothing(INSPECTION);
        }
    }
}
