package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is held back when the month's quota runs short: by DingTalk what people write, by us what is only nice to have. */
class WithheldJourneyTests {

    private static final String PATROL = "每日校园巡查";
    private static final String OVERSIGHT = "带队督查学校安全与班子履责";
    private static final String ADMIN = "safety-qin";

    @Test
    void tellsWritersEachTimeAndAdminsOnceThatDingTalkHoldsBackWhatTheyWrite() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), Database.H2, Map.of("dutybell.admins", ADMIN))) {
            var li = bureau.phoneOf("u-school01-li");
            var group = li.in("school-01");
            var zheng = bureau.phoneOf("u-school07-zheng").privately();
            var admin = bureau.phoneOf("u-safety-qin").privately();
            bureau.at("07:30");
            var code = Phone.codeOf(PATROL, group.expects(PATROL));
            bureau.sandbox().trouble("/quota", Map.of("messages", "500", "usedMessages", "500"));

            group.saysWithPhoto("#" + code + " 已完成").expects("没有把这条消息的内容交给我");
            zheng.says("我还有什么没办").expects("没有把这条消息的内容交给我");
            zheng.says("我还有什么没办").expects("没有把这条消息的内容交给我");
            bureau.at("07:40");

            assertThat(admin.expects("不再把人们发来的内容交给我").text()).contains("增购额度", "请电话收集完成情况");
            admin.expectsNothing("不再把人们发来的内容交给我");
            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.OPEN);

            bureau.sandbox().trouble("/quota", Map.of("messages", "3000", "usedMessages", "500"));
            group.saysWithPhoto("#" + code + " 已完成").expects(code, "已记录");
        }
    }

    @Test
    void leavesOutWhatIsNiceToHaveAndTellsAdminsOnceWhatStopped() {
        Map<String, String> settings = Map.of(
                "dutybell.admins",
                ADMIN,
                "dutybell.public-url",
                "https://duty.example.cn",
                "dutybell.dingtalk.quota.calls",
                "200",
                "dutybell.dingtalk.quota.saving-from",
                "1");
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 31), Database.H2, settings)) {
            var zhou = bureau.phoneOf("u-lead-zhou");
            var bot = zhou.privately();
            var admin = bureau.phoneOf("u-safety-qin").privately();

            bureau.at("08:45");
            var oversight = bureau.sheetOf(Phone.codeOf(OVERSIGHT, bot.expects(OVERSIGHT)));
            bureau.at("08:50");

            assertThat(admin.expects("本月的钉钉额度已用到 1% 以上").text()).contains("不再查询已读状态");
            admin.expectsNothing("本月的钉钉额度已用到");
            assertThat(zhou.todos()).isEmpty();
            assertThat(stateOf(bureau, "todo:" + oversight.view().id())).isEqualTo("SUPPRESSED");
        }
    }

    private static String stateOf(Bureau bureau, String key) {
        return bureau.bean(JdbcClient.class)
                .sql("select state from notification where dedup_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
