package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.RecordedCheckIn;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages come in another order than they were written, late, twice, or when their answering address has expired. */
class ArrivalJourneyTests {

    private static Bureau bureau;

    @BeforeAll
    static void opens() {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), Database.H2);
    }

    @AfterAll
    static void closes() {
        bureau.close();
    }

    @Test
    void recordsThePictureThatComesBeforeItsText() {
        bureau.nextWeekdayAt("09:00");
        var bot = bureau.phoneOf("u-school06-ma").privately();
        var patrol = bureau.open("school-patrol", "school-06");

        holdsTheNext();
        bot.says("巡查完成，无隐患");
        bot.saysWithPhoto("").expects("请回复编号");
        letsGo();

        bot.expects(patrol.code(), "已记录", "照片 1 张");
        assertThat(patrol.checkIns()).singleElement().satisfies(checkIn -> {
            assertThat(checkIn.text()).isEqualTo("巡查完成，无隐患");
            assertThat(checkIn.evidenceIds()).hasSize(1);
        });
    }

    @Test
    void recordsTheSecondMessageBeforeTheFirst() {
        bureau.nextWeekdayAt("09:00");
        var group = bureau.phoneOf("u-school07-zheng").in("school-07");
        var patrol = bureau.open("school-patrol", "school-07");

        holdsTheNext();
        group.saysWithPhoto("#" + patrol.code() + " 已巡查");
        group.says("#" + patrol.code() + " 补充：东门已锁").expects(patrol.code(), "还需要：照片 1 张");
        letsGo();

        group.expects(patrol.code(), "已记录", "照片 1 张");
        assertThat(patrol.state()).isEqualTo(ObligationState.FULFILLED);
        assertThat(patrol.checkIns()).extracting(RecordedCheckIn::act).containsExactly(1, 1);
    }

    @Test
    void takesAsInTimeWhatWasWrittenBeforeTheDeadlineAndComesAfterIt() {
        bureau.nextWeekdayAt("09:00");
        var group = bureau.phoneOf("u-school09-peng").in("school-09");
        var patrol = bureau.open("school-patrol", "school-09");
        bureau.at("17:59");
        holdsTheNext();
        group.saysWithPhoto("#" + patrol.code() + " 已巡查");
        bureau.at("18:01");

        letsGo();

        var receipt = group.expects(patrol.code(), "已记录");
        assertThat(receipt.text()).contains("17:59 完成").doesNotContain("晚");
        assertThat(patrol.view().doneLate()).isFalse();
    }

    /** DingTalk refuses the address of the session by then; the answer comes as a message of its own, once. */
    @Test
    void answersByAnotherWayWhenTheAddressForAnswersHasExpired() {
        bureau.nextWeekdayAt("09:00");
        var bot = bureau.phoneOf("u-school01-li").privately();
        var group = bureau.phoneOf("u-school02-chen").in("school-02");
        var patrol = bureau.open("school-patrol", "school-01");
        var other = bureau.open("school-patrol", "school-02");
        bureau.sandbox().trouble("/stream", Map.of("kind", "hold", "times", "2"));
        bot.saysWithPhoto("#" + patrol.code() + " 已巡查");
        group.saysWithPhoto("#" + other.code() + " 已巡查");
        bureau.at("11:00");

        letsGo();

        bot.expects(patrol.code(), "已记录");
        group.expects(other.code(), "已记录");
        bureau.at("11:20");
        bot.expectsNothing(patrol.code());
        group.expectsNothing(other.code());
        assertThat(patrol.checkIns()).hasSize(1);
        assertThat(other.checkIns()).hasSize(1);
    }

    @Test
    void marksLateWhatIsWrittenAMinuteAfterTheDeadline() {
        bureau.nextWeekdayAt("09:00");
        var group = bureau.phoneOf("u-school11-su").in("school-11");
        var patrol = bureau.open("school-patrol", "school-11");
        bureau.at("18:01");

        group.saysWithPhoto("#" + patrol.code() + " 已巡查").expects(patrol.code(), "已记录", "晚 1分钟");

        assertThat(patrol.view().doneLate()).isTrue();
    }

    @Test
    void recordsSeveralPicturesOfOneMessageThatComesTwice() {
        bureau.nextWeekdayAt("09:00");
        var group = bureau.phoneOf("u-school10-dong").in("school-10");
        var patrol = bureau.open("school-patrol", "school-10");
        bureau.sandbox().trouble("/stream", Map.of("kind", "duplicate", "times", "1"));
        long acknowledged = bureau.sandbox().acknowledged();

        group.saysWithPhotos("#" + patrol.code() + " 已巡查，无隐患", 3).expects(patrol.code(), "已记录", "照片 3 张");

        await().until(() -> bureau.sandbox().acknowledged() >= acknowledged + 2);
        group.expectsNothing(patrol.code());
        assertThat(patrol.checkIns())
                .singleElement()
                .satisfies(checkIn -> assertThat(checkIn.evidenceIds()).hasSize(3));
    }

    private static void holdsTheNext() {
        bureau.sandbox().trouble("/stream", Map.of("kind", "hold", "times", "1"));
    }

    private static void letsGo() {
        bureau.sandbox().trouble("/stream", Map.of("kind", "hold", "times", "0"));
    }
}
