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

            var oversight = bureau.sheetOf(Phone.codeOf(OVERSIGHT, dayBefore));
            principal.saysWithPhoto("#" + oversight.code() + " 督查了三所学校").expects(OVERSIGHT, "已记录");
            assertThat(oversight.state()).isEqualTo(ObligationState.FULFILLED);

            bureau.nextWeekdayAt("09:00");
            principal.expects(INSPECTION);
            principal.expectsNothing(OVERSIGHT);
            bureau.nextWeekdayAt("17:29");
            team.expectsNothing(INSPECTION);
            bureau.at("17:31");
            var told = team.expects(INSPECTION, "逾期");
            assertThat(told.mentions()).contains("u-lead-zhou");
            assertThat(told.text())
                    .contains(Phone.codeOf(INSPECTION, dayBefore))
                    .doesNotContain(OVERSIGHT);
        }
    }
}
