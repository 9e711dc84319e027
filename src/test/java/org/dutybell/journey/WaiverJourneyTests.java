package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A school asks for more time and to be excused, and its headmaster decides, all in chat. */
@ParameterizedClass
@EnumSource(Database.class)
class WaiverJourneyTests {

    private static final String PATROL = "每日校园巡查";
    private static final Pattern REQUEST = Pattern.compile("同意 (W[A-Z0-9]{4})");

    @Parameter
    Database database;

    @Test
    void asksTheHeadmasterWhoDecides() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), database)) {
            var group = bureau.phoneOf("u-school04-sun").in("school-04");
            var deputy = bureau.phoneOf("u-school04-sun").privately();
            var headmaster = bureau.phoneOf("u-school04-xu").privately();
            bureau.at("07:30");
            var code = Phone.codeOf(PATROL, group.expects(PATROL));

            group.says("#" + code + " 免除").expects("没有记录申请", "原因");
            group.says("#" + code + " 免除 全校外出研学").expects(code, "已申请免除本期");
            bureau.at("07:31");
            var asked = headmaster.expects("申请免除本期", "全校外出研学");
            bureau.at("20:01");
            headmaster.expects(code, "第 1 次告知", "待审批");

            var request = REQUEST.matcher(asked.text());
            assertThat(request.find()).isTrue();
            headmaster.says("不同意 " + request.group(1)).expects("请写明不同意的原因");
            headmaster.says("同意 " + request.group(1)).expects("已批准", code);
            bureau.at("20:02");
            deputy.expects("已批准", code);
            headmaster.expects(code, "已批准免除", "无需再跟进");

            assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.WAIVED);
            bureau.nextDayAt("20:01");
            headmaster.expectsNothing(code);
            assertThat(bureau.sandbox().page("/waivers")).contains("申请 1（批准 1");
        }
    }
}
