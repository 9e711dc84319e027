package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bureau with a card template whose month gets short: reminders lead to the phone page, and the chat goes on working. */
class SaverJourneyTests {

    private static final String PATROL = "每日校园巡查";
    private static final String HINT = "下次请直接在";

    @Test
    void steersToThePageWhenTheMonthGetsShort() {
        try (Bureau bureau = opens(Map.of())) {
            assertThat(bureau.sandbox().page("/system")).contains("未开启；本月额度紧张时自动开启");
            var group = bureau.phoneOf("u-school01-li").in("school-01");
            bureau.at("07:30");
            assertThat(group.expects(PATROL).card()).isNotNull();

            uses(bureau, 4000);
            bureau.at("17:30");
            var reminder = group.expects(PATROL);
            String code = Phone.codeOf(PATROL, reminder);

            assertThat(reminder.card()).isNull();
            assertThat(reminder.text()).contains("不占用钉钉消息额度", "https://duty.example.cn/m", "回复“#");
            assertThat(bureau.sandbox().page("/system")).contains("已开启（本月额度紧张）");
            group.saysWithPhoto("#" + code + " 巡查完毕").expects(code, "已记录", HINT, "https://duty.example.cn/m");
            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
        }
    }

    @Test
    void staysWithCardsWhereItIsSwitchedOff() {
        try (Bureau bureau = opens(Map.of("dutybell.saver-mode", "off"))) {
            var group = bureau.phoneOf("u-school01-li").in("school-01");
            bureau.at("07:30");
            group.expects(PATROL);
            uses(bureau, 4000);
            bureau.at("17:30");
            var card = group.expects(PATROL);
            String code = Phone.codeOf(PATROL, card);

            assertThat(card.card()).isNotNull();
            assertThat(group.quotes(card, "巡查完毕", 1).expects(code, "已记录").text())
                    .doesNotContain(HINT);
            assertThat(bureau.sandbox().page("/system")).contains("已关闭（按设置）");
        }
    }

    private static Bureau opens(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(more);
        properties.put("dutybell.dingtalk.card.template-id", "sandbox-duty.schema");
        properties.put("dutybell.public-url", "https://duty.example.cn");
        return Bureau.opensOn(LocalDate.of(2027, 3, 2), Database.H2, properties);
    }

    private static void uses(Bureau bureau, int calls) {
        bureau.bean(JdbcClient.class)
                .sql("insert into dingtalk_usage (in_month, purpose, calls, messages)"
                        + " values ('2027-03', 'SPENT', :calls, 0)")
                .param("calls", calls)
                .update();
    }
}
