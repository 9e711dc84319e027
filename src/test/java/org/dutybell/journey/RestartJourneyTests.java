package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The server is stopped in the middle of something; the chats of the sandbox begin anew with it. */
@ParameterizedClass
@EnumSource(Database.class)
class RestartJourneyTests {

    @Parameter
    Database database;

    private Bureau bureau;

    @BeforeEach
    void opens() {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), database);
        bureau.at("09:00");
    }

    @AfterEach
    void closes() {
        bureau.close();
    }

    @Test
    void losesNothingThatWasUnderWay() {
        var question = bureau.phoneOf("u-school06-ma")
                .in("school-06")
                .saysWithPhoto("已完成")
                .expects("请回复编号");
        var chosen = bureau.sheetOf(Phone.codeAt(1, question));
        var plan = bureau.open("school-year-plan", "school-01");
        var desk = new Desk(bureau);
        desk.leavesAnUnansweredMessage("m-before", "u-school01-li", "#" + plan.code() + " 计划已印发");
        desk.leavesAnUnsentReminder("rest-1", "school-02", "停机前写好的提醒");

        bureau.restart();

        var group = bureau.phoneOf("u-school02-chen").in("school-02");
        bureau.at("09:05");
        assertThat(plan.state()).isEqualTo(ObligationState.FULFILLED);
        assertThat(plan.checkIns()).hasSize(1);
        group.expects("停机前写好的提醒");
        bureau.phoneOf("u-school06-ma").in("school-06").says("1").expects(chosen.code(), "已记录", "照片 1 张");

        bureau.restart();

        group = bureau.phoneOf("u-school02-chen").in("school-02");
        bureau.at("09:30");
        group.expectsNothing("停机前写好的提醒");
        assertThat(plan.checkIns()).hasSize(1);
        assertThat(chosen.checkIns()).hasSize(1);
        assertThat(new Desk(bureau).sent("receipt:m-before")).isEqualTo(1);
    }
}
