package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.dutybell.sandbox.office.Appointment;
import org.dutybell.sandbox.office.Calendar;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;

/** A leader fixes when a meeting is, is reminded of it, moves it and calls it off. */
class AppointmentJourneyTests {

    private static final String MEETING = "主持学校安全形势分析会";

    @Test
    void remindsOfAMeetingUntilItIsCalledOff() {
        try (Bureau bureau = Bureau.opensOn(LocalDate.of(2027, 3, 16), Database.H2)) {
            bureau.at("09:00");
            var bot = bureau.phoneOf("u-lead-zhou").privately();
            var meeting = bureau.open("principal-analysis-meeting", "leadership");

            bot.says("#" + meeting.code() + " 定于 3月18日14:00 第二会议室")
                    .expects(MEETING, "已排定", "3月18日（周四）14:00", "第二会议室", "周明远");
            bureau.at("09:05");
            await().untilAsserted(() -> assertThat(bureau.bean(Calendar.class).all())
                    .extracting(Appointment::place)
                    .containsExactly("第二会议室"));

            bureau.on(LocalDate.of(2027, 3, 17), "14:00");
            bot.expects("预定安排", MEETING, "第二会议室");

            bot.says("#" + meeting.code() + " 改到下午四点").expects("已改到", "3月18日（周四）16:00", "14:00");
            await().untilAsserted(() -> assertThat(bureau.bean(Calendar.class).all())
                    .as("the same event at the new time")
                    .extracting(Appointment::start)
                    .containsExactly("2027-03-18T16:00:00+08:00"));
            assertThat(bureau.sandbox().callsTo("/calendar/users/"))
                    .as("one call made it, one moved it")
                    .containsExactly("POST", "PUT");
            bureau.on(LocalDate.of(2027, 3, 18), "13:30");
            bot.expectsNothing(MEETING, "还有 1小时");
            bureau.at("15:00");
            bot.expects("预定安排", MEETING, "16:00");
            bot.says("#" + meeting.code() + " 取消安排").expects("已取消");
            bureau.at("15:55");
            bot.expectsNothing("预定安排");
            await().untilAsserted(
                            () -> assertThat(bureau.bean(Calendar.class).all()).isEmpty());
        }
    }
}
