package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A drill with a different theme each month (clause 7.7), on the last day of March and the first of April 2027. */
@ParameterizedClass
@EnumSource(Database.class)
class ThemeJourneyTests {

    @Parameter
    Database database;

    @Test
    void takesTheThemeThatIsCorrectedAndFreesTheOther() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 31), database)) {
            var li = bureau.phoneOf("u-school01-li").privately();
            bureau.at("08:45");
            var march = bureau.open("school-drill", "school-01");
            li.saysWithPhoto("#" + march.code() + " 火灾疏散演练已完成，320人参加").expects(march.code(), "演练主题：火灾疏散");

            li.says("更正：主题 地震避险，325人参加").expects(march.code(), "已更正", "325", "演练主题：地震避险");

            bureau.nextWeekdayAt("08:45");
            var april = bureau.open("school-drill", "school-01");
            li.saysWithPhoto("#" + april.code() + " 地震演练，300人参加").expects(april.code(), "主题“地震避险”", "已经用过");
            li.says("#" + april.code() + " 主题 火灾疏散").expects(april.code(), "已记录", "演练主题：火灾疏散");
        }
    }

    @Test
    void asksForAThemeRefusesAUsedOneAndTakesItWithAReason() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 31), database)) {
            var li = bureau.phoneOf("u-school01-li").privately();
            bureau.at("08:45");
            var march = bureau.open("school-drill", "school-01");

            li.saysWithPhoto("#" + march.code() + " 演练已完成，320人参加").expects(march.code(), "还需要：演练主题", "火灾疏散、地震避险");
            assertThat(march.state()).isEqualTo(ObligationState.OPEN);
            li.says("#" + march.code() + " 主题 火灾疏散").expects(march.code(), "已记录", "演练主题：火灾疏散");

            bureau.nextWeekdayAt("08:45");
            var april = bureau.open("school-drill", "school-01");
            var refused = li.saysWithPhoto("#" + april.code() + " 消防演练，300人参加")
                    .expects(april.code(), "照片 1 张", "主题“火灾疏散”", "已经用过", "还可以选的主题");
            assertThat(refused.text()).doesNotContain("火灾疏散、").contains("地震避险");

            li.says("#" + april.code() + " 主题 火灾疏散 理由：新生没有练过").expects(april.code(), "已记录", "火灾疏散", "新生没有练过");
            assertThat(april.state()).isEqualTo(ObligationState.FULFILLED);
            assertThat(bureau.sandbox().page("/?unit=school-01&state=FULFILLED"))
                    .contains("主题：火灾疏散");
            assertThat(bureau.sandbox().page("/?unit=school-01&state=FULFILLED&lang=en"))
                    .contains("Theme: Fire evacuation")
                    .doesNotContain("火灾疏散");
        }
    }
}
