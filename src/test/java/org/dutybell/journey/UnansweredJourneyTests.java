package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Patrols of which nobody says a word, told from the opening to the last step; each story at a school of its own. */
class UnansweredJourneyTests {

    private static final String PATROL = "每日校园巡查";
    private static final String EARLY = "06:50";

    @TempDir
    static Path folder;

    private static Bureau bureau;

    @BeforeAll
    static void opens() {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 1), Database.H2, withTimerForSilence());
    }

    @AfterAll
    static void closes() {
        bureau.close();
    }

    @Test
    void tellsLevelAfterLevelWhenNobodyReactsFromTheOpeningToTheLastStep() {
        bureau.on(LocalDate.of(2027, 3, 2), EARLY);
        var group = bureau.phoneOf("u-school04-sun").in("school-04");
        var headmaster = bureau.phoneOf("u-school04-xu").privately();
        var office = bureau.phoneOf("u-equipment-luo").privately();
        var safetyLead = bureau.phoneOf("u-lead-lin").privately();
        var principal = bureau.phoneOf("u-lead-zhou").privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, group.expects(PATROL));
        bureau.at("09:09");
        headmaster.expectsNothing(code);

        bureau.at("09:11");
        headmaster.expects(code, "没有人确认收到", "第 1 次告知（共 2 次）");
        office.expectsNothing(code);
        bureau.at("11:12");
        office.expects(code, "没有人确认收到", "第 2 次告知（共 2 次）", "此前已告知");
        assertThat(bureau.phoneOf("u-equipment-luo").dings())
                .as("the last of them is rung up")
                .isNotEmpty();
        bureau.at("20:01");
        headmaster.expects(code, "逾期未完成", "第 1 次告知");
        bureau.nextDayAt("20:01");
        office.expects(code, "逾期未完成", "第 2 次告知");
        bureau.nextDayAt("20:01");
        safetyLead.expects(code, "第 3 次告知");
        bureau.nextDayAt("20:01");
        principal.expects(code, "第 4 次告知");
        assertThat(bureau.phoneOf("u-lead-zhou").dings()).isNotEmpty();

        group.saysWithPhoto("#" + code + " 已补巡查").expects(code, "已记录");
        List.of(headmaster, office, safetyLead, principal).forEach(leader -> leader.expects(code, "无需再跟进"));
        assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
    }

    @Test
    void asksWhenAnAcknowledgementEndsAndShowsWhoLooksAfterIt() {
        bureau.on(LocalDate.of(2027, 3, 9), EARLY);
        var group = bureau.phoneOf("u-school05-guo").in("school-05");
        var headmaster = bureau.phoneOf("u-school05-zhu").privately();
        var office = bureau.phoneOf("u-basic-feng").privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, group.expects(PATROL));
        group.says("#" + code + " 处理中").expects(code, "已知悉");
        bureau.at("10:29");
        headmaster.expectsNothing(code);

        bureau.at("10:40");
        group.expects(code, "仍在办理吗");
        headmaster.expectsNothing(code);
        bureau.at("11:45");
        headmaster.expects(code, "没有人确认收到");
        headmaster.says("#" + code + " 我来跟进").expects(code, "由您跟进");
        bureau.at("13:50");

        office.expects(code, "此前已告知", "表示由其跟进");
    }

    /** The sample bureau, whose daily duties also ask for an acknowledgement. */
    private static Map<String, String> withTimerForSilence() {
        String last = "      - { level: 4, after: P3D }\n";
        return ChangedSample.in(folder, "escalation-policies.yaml", last, last + """
                        unanswered:
                          from: reminder
                          acknowledged-for: PT3H
                          wait: PT1H
                          steps:
                            - { to: [own.headmaster], after: PT2H }
                            - { to: [assigned-office.office-head], after: PT4H }
                    """);
    }
}
