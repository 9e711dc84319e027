package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a leader owes is a task as well, and the last step of an escalation rings. */
@ParameterizedClass
@EnumSource(Database.class)
class TodoJourneyTests {

    private static final String OVERSIGHT = "带队督查学校安全与班子履责";

    @Parameter
    Database database;

    @Test
    void makesATaskOfWhatALeaderOwesAndRingsAtTheLastStep() {
        try (Bureau bureau = Bureau.opensOn(
                LocalDate.of(2027, 3, 30), database, Map.of("dutybell.public-url", "https://lvze.example.cn"))) {
            var principal = bureau.phoneOf("u-lead-zhou").privately();
            bureau.at("08:45");
            var reminded = principal.expects(OVERSIGHT);
            var oversight = bureau.sheetOf(Phone.codeOf(OVERSIGHT, reminded));

            assertThat(rows(bureau, "todo:" + oversight.view().id()))
                    .containsExactly("TODO lead-zhou " + OVERSIGHT + " （2027年第1季度）");
            assertThat(schoolsHaveTasks(bureau)).isFalse();
            assertThat(rows(bureau, "ding:")).isEmpty();

            assertThat(rows(bureau, "todo-missed:")).isEmpty();
            bureau.nextWeekdayAt("17:31");
            bureau.nextDayAt("17:31");
            assertThat(rows(bureau, "todo-missed:" + oversight.view().id()))
                    .containsExactly("TODO_CHANGE lead-zhou 已逾期：" + OVERSIGHT + " （2027年第1季度）");
            bureau.on(LocalDate.of(2027, 4, 12), "18:00");
            assertThat(rows(bureau, "ding:")).isNotEmpty().allMatch(row -> row.startsWith("DING "));
        }
    }

    private static List<String> rows(Bureau bureau, String key) {
        return bureau.bean(JdbcClient.class)
                .sql("select concat(form, ' ', destination_code, ' ', title) from notification"
                        + " where dedup_key like concat(:key, '%') order by id")
                .param("key", key)
                .query(String.class)
                .list();
    }

    private static boolean schoolsHaveTasks(Bureau bureau) {
        return bureau.bean(JdbcClient.class)
                        .sql(
                                "select count(*) from notification where form = 'TODO' and destination_code like 'school%'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
