package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dutybell.checkin.InboundMessage;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.InboundMessage.Quote;
import org.dutybell.checkin.Inbox;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationState;
import org.dutybell.reminder.ReminderResult;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 稍后, 困难 and the buttons of a card, on the stored plan of the sample bureau. */
@ParameterizedClass
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnumSource(Database.class)
class PressJourneyTests {

    private static Bureau bureau;

    @Parameter
    Database database;

    @BeforeParameterizedClassInvocation
    static void opens(Database database) {
        bureau = Bureau.opensOn(LocalDate.of(2027, 3, 2), database);
        bureau.at("09:00");
    }

    @AfterParameterizedClassInvocation
    static void closes() {
        bureau.close();
    }

    @Test
    void remindsAgainWhenAskedAndNotesADifficulty() {
        var patrol = bureau.open("school-patrol", "school-09");
        var peng = bureau.phoneOf("u-school09-peng").in("school-09");

        peng.says("#" + patrol.code() + " 稍后").expects(patrol.code(), "3月2日 11:00", "再提醒");
        peng.says("#" + patrol.code() + " 困难：监控室钥匙不在").expects(patrol.code(), "已记下困难");

        assertThat(patrol.nudge("later").result()).isEqualTo(ReminderResult.WAITING);
        assertThat(patrol.state()).isEqualTo(ObligationState.OPEN);
        assertThat(bureau.bean(ObligationNotes.class).of(List.of(patrol.view().id())))
                .extracting(ObligationNote::kind)
                .containsExactly(ObligationNote.Kind.LATER, ObligationNote.Kind.DIFFICULTY);
    }

    @Test
    void showsOnACardWhatIsMissingAndHowItEnded() {
        var patrol = bureau.open("school-patrol", "school-10");
        long card = asCard(patrol);

        press("p1", wireKey(card), "已完成");
        assertThat(cardRows(card)).singleElement().asString().contains("还需要：照片 1 张", patrol.code());

        bureau.phoneOf("u-school10-dong")
                .in("school-10")
                .saysWithPhoto("#" + patrol.code() + " 已完成")
                .expects(patrol.code(), "已记录");
        assertThat(cardRows(card)).hasSize(2).last().asString().contains("完成", "董伟民");

        press("p2", wireKey(card), "已完成");
        assertThat(cardRows(card))
                .hasSize(3)
                .last()
                .asString()
                .as("pressed again")
                .contains("不用再报", "董伟民");
        assertThat(patrol.checkIns()).hasSize(2);
    }

    @Test
    void withdrawsAReminderThatStillWaitsWhenItIsAnswered() {
        var patrol = bureau.open("school-patrol", "school-11");
        long waiting = patrol.nudge("opens").notificationId();
        jdbc().sql("update notification set state = 'PENDING', next_attempt_at = '2099-01-01' where id = :id")
                .param("id", waiting)
                .update();

        var others = jdbc().sql("select distinct obligation_id from reminder where notification_id = :id")
                .param("id", waiting)
                .query(Long.class)
                .list();
        var su = bureau.phoneOf("u-school11-su").in("school-11");
        for (long id : others) {
            String code = jdbc().sql("select short_code from obligation where id = :id")
                    .param("id", id)
                    .query(String.class)
                    .single();
            su.saysWithPhoto("#" + code + " 已完成，参加 20 人").expects(code, "已记录");
        }

        assertThat(jdbc().sql("select reason from notification where id = :id")
                        .param("id", waiting)
                        .query(String.class)
                        .single())
                .isEqualTo("all that it asks for is done");
    }

    /** Last, because it moves to another day. */
    @Test
    @Order(Integer.MAX_VALUE)
    void tellsLeadersOfAMissWhatHindersTheSchool() {
        var patrol = bureau.open("school-patrol", "school-09");
        var peng = bureau.phoneOf("u-school09-peng").in("school-09");
        peng.says("#" + patrol.code() + " 困难：监控室钥匙不在").expects(patrol.code(), "已记下困难");

        bureau.nextWeekdayAt("12:00");

        assertThat(jdbc().sql("select body from notification where kind = 'ESCALATION' and body like :blocker")
                        .param("blocker", "%困难（#" + patrol.code() + "%监控室钥匙不在%")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body).contains("彭佳怡"));
    }

    /** As if the reminder had gone out as a card. */
    private static long asCard(Sheet sheet) {
        long id = sheet.nudge("opens").notificationId();
        jdbc().sql("update notification set way = 'CARD', state = 'SENT' where id = :id")
                .param("id", id)
                .update();
        // it asks for this one only
        jdbc().sql("update reminder set notification_id = null where notification_id = :id and obligation_id <> :one")
                .param("id", id)
                .param("one", sheet.view().id())
                .update();
        return id;
    }

    private static String wireKey(long id) {
        return jdbc().sql("select wire_key from notification where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static List<String> cardRows(long card) {
        return jdbc().sql("select body from notification where about_id = :id order by id")
                .param("id", card)
                .query(String.class)
                .list();
    }

    private static void press(String id, String card, String words) {
        var now = bureau.bean(Clock.class).instant();
        bureau.bean(Inbox.class)
                .receive(new InboundMessage(
                        "press:" + id,
                        id,
                        Form.PRESS,
                        true,
                        "cid",
                        null,
                        "u-school10-dong",
                        "",
                        now,
                        words,
                        List.of(),
                        "",
                        new Quote(card, null, null, "", List.of()),
                        null,
                        null,
                        "{}"));
        await().until(() -> jdbc().sql("select state from inbox_message where message_id = :id")
                .param("id", "press:" + id)
                .query(String.class)
                .single()
                .equals("DONE"));
    }

    private static JdbcClient jdbc() {
        return bureau.bean(JdbcClient.class);
    }
}
