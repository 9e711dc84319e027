package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** School days in March 2027, each story at a school of its own. */
@ParameterizedClass
@EnumSource(Database.class)
class SchoolDayJourneyTests {

    private static final String PATROL = "每日校园巡查";

    private static Bureau bureau;

    @Parameter
    Database database;

    @BeforeParameterizedClassInvocation
    static void opens(Database database) {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 1), database);
    }

    @AfterParameterizedClassInvocation
    static void closes() {
        bureau.close();
    }

    @Test
    void answersAReminderWithAPhoto() {
        var li = bureau.phoneOf("u-school01-li").in("school-01");
        bureau.nextWeekdayAt("07:30");
        var reminder = li.expects(PATROL);
        assertThat(reminder.mentions()).contains("u-school01-li");

        var code = Phone.codeOf(PATROL, reminder);
        li.saysWithPhoto("#" + code + " 已完成").expects(code, "已记录", "照片 1 张");

        bureau.at("16:30");
        li.expectsNothing(PATROL);
        assertThat(bureau.sandbox().page("/?unit=school-01&state=FULFILLED")).contains(code);
    }
}
