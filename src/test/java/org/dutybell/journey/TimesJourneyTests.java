package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A bureau that wants three drills a month, each with another theme: "at least N" and "N themes" in a period. */
@ParameterizedClass
@EnumSource(Database.class)
class TimesJourneyTests {

    private static final String DRILL = "开展当月不同主题安全演练";

    @Parameter
    Database database;

    @TempDir
    Path folder;

    @Test
    void isDoneAfterThreeOfThree() {
        String title = "    title: " + DRILL + "\n";
        var more = ChangedSample.in(folder, "duties.yaml", title, title + "    times: 3\n");
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 31), database, more)) {
            var li = bureau.phoneOf("u-school01-li").privately();
            bureau.at("08:45");
            var drill = bureau.open("school-drill", "school-01");
            String code = "#" + drill.code() + " ";

            li.saysWithPhoto(code + "火灾疏散，320人参加").expects(DRILL, "第 1 次，共需 3 次，还差 2 次", "照片 1 张");
            li.says(code + "收到").expects(DRILL, "共需 3 次（已完成 1 次，还差 2 次）");
            li.saysWithPhoto(code + "地震避险，300人参加").expects(DRILL, "第 2 次，共需 3 次，还差 1 次");
            li.saysWithPhoto(code + "火灾疏散，300人参加").expects(DRILL, "已经用过", "还可以选的主题");
            assertThat(drill.state()).isEqualTo(ObligationState.OPEN);
            assertThat(bureau.sandbox().page("/?unit=school-01&clause=7.7")).contains("2/3");

            li.says(code + "主题 防溺水").expects(DRILL, "已记录", "第 3 次，共需 3 次，已全部完成", "防溺水");

            assertThat(drill.state()).isEqualTo(ObligationState.FULFILLED);
            li.saysWithPhoto(code + "燃气泄漏，120人参加").expects(DRILL, "至少 3 次，这是第 4 次");
        }
    }
}
