package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a leader sees in DingTalk beside messages: tasks, DINGs, and what was taken back. */
class OfficeJourneyTests {

    private static final String INSPECTION = "带队检查学校安全";
    private static final String MEETING = "主持学校安全形势分析会";
    private static final String OVERSIGHT = "带队督查学校安全与班子履责";

    private static final String QUESTIONS = """
            select concat(q.state, ' ', q.about_id) from notification q join notification e on e.id = q.about_id
            where q.form = 'READ_CHECK' and e.kind = 'ESCALATION' and e.way = 'PRIVATE' order by q.id
            """;

    @Test
    void asksOnceWhetherAnEscalationWasReadAndAgainWhenSomebodyWantsToKnow() {
        Map<String, String> settings = Map.of("dutybell.read-check.escalations-after", "2h");
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 1), Database.H2, settings)) {
            bureau.at("07:31");
            var missed = bureau.open("school-patrol", "school-01");
            bureau.nextDayAt("06:00");
            await().untilAsserted(
                            () -> assertThat(questions(bureau)).isNotEmpty().allMatch(row -> row.startsWith("SENT ")));
            assertThat(questions(bureau)).doesNotHaveDuplicates();
            var page = "/obligations/" + missed.view().id();
            assertThat(bureau.sandbox().page(page)).contains("查询过已读", "消耗 1 次接口调用");

            var before = questions(bureau);
            bureau.sandbox().submit(page + "/read/" + before.get(0).split(" ")[1], Map.of());
            bureau.at("06:01");

            await().untilAsserted(() ->
                    assertThat(questions(bureau)).hasSize(before.size() + 1).allMatch(row -> row.startsWith("SENT ")));
        }
    }

    private static List<String> questions(Bureau bureau) {
        return bureau.bean(JdbcClient.class).sql(QUESTIONS).query(String.class).list();
    }

    @Test
    void showsATaskUntilItIsDoneTakesAMessageBackAndRingsAtTheEnd() {
        Map<String, String> settings =
                Map.of("dutybell.sandbox.read-events", "true", "dutybell.public-url", "https://duty.example.cn");
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 30), Database.H2, settings)) {
            var zhou = bureau.phoneOf("u-lead-zhou");
            var bot = zhou.privately();
            bureau.at("08:30");
            var reminder = bot.expects(OVERSIGHT, INSPECTION);
            var oversight = bureau.sheetOf(Phone.codeOf(OVERSIGHT, reminder));
            var page = "/obligations/" + oversight.view().id();

            await().until(() -> bureau.sandbox().page(page).contains("已读："));
            // what was held for the calls of one second
            bureau.at("08:31");
            await().untilAsserted(() -> assertThat(zhou.todos())
                    .filteredOn(todo -> todo.subject().contains(OVERSIGHT))
                    .singleElement()
                    .satisfies(todo -> {
                        assertThat(todo.done()).isFalse();
                        assertThat(todo.url()).startsWith("https://duty.example.cn/");
                    }));

            bureau.sandbox().submit(page + "/recall/" + oversight.sentWith(), Map.of());
            bureau.at("08:35");
            await().until(() -> bot.now(reminder).recalled());
            await().until(() -> bureau.sandbox().page(page).contains("已撤回"));

            bot.saysWithPhoto("#" + oversight.code() + " 督查了三所学校").expects(OVERSIGHT, "已记录");
            bureau.at("08:55");
            await().untilAsserted(() -> assertThat(zhou.todos())
                    .filteredOn(todo -> todo.subject().contains(OVERSIGHT))
                    .allMatch(SandboxClient.Todo::done));

            assertThat(bureau.sandbox().dings()).isEmpty();
            bureau.nextWeekdayAt("17:31");
            bureau.nextDayAt("17:31");
            bureau.nextDayAt("17:40");
            await().untilAsserted(() -> assertThat(zhou.todos())
                    .filteredOn(todo -> !todo.done())
                    .extracting(SandboxClient.Todo::subject)
                    .anyMatch(subject -> subject.startsWith("已逾期：" + MEETING)));
            assertThat(zhou.todos())
                    .filteredOn(SandboxClient.Todo::done)
                    .noneMatch(todo -> todo.subject().contains("已逾期"));
            bureau.on(LocalDate.of(2027, 4, 12), "18:00");
            assertThat(bureau.sandbox().dings())
                    .isNotEmpty()
                    .allSatisfy(ding -> assertThat(ding.content()).contains("已到最后一级"));
            assertThat(bureau.phoneOf(
                                    bureau.sandbox().dings().get(0).receivers().get(0))
                            .dings())
                    .isNotEmpty();
        }
    }
}
