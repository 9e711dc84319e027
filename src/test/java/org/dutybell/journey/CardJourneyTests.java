package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dutybell.obligation.ObligationState;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A bureau with a card template: people answer by a button, each story at a school of its own. */
@ParameterizedClass
@EnumSource(Database.class)
class CardJourneyTests {

    private static final String PATROL = "每日校园巡查";

    /** Before the day's first message. */
    private static final String EARLY = "06:50";

    private static Bureau bureau;

    @Parameter
    Database database;

    @BeforeParameterizedClassInvocation
    static void opens(Database database) {
        bureau = Bureau.opensOn(
                LocalDate.of(2027, 3, 2),
                database,
                Map.of(
                        "dutybell.dingtalk.card.template-id", "sandbox-duty.schema",
                        "dutybell.public-url", "https://duty.example.cn"));
    }

    @AfterParameterizedClassInvocation
    static void closes() {
        bureau.close();
    }

    @Test
    void showsTheResultOnTheCardOfWhoQuotesItWithThePhoto() {
        bureau.nextWeekdayAt(EARLY);
        var li = bureau.phoneOf("u-school01-li").in("school-01");
        bureau.at("07:30");
        var card = li.expects(PATROL);
        assertThat(card.mentions()).contains("u-school01-li");
        assertThat(li.hasButtons(card)).isTrue();
        assertThat(bureau.sandbox().card(card.card(), "u-school01-li").get("url"))
                .startsWith("https://duty.example.cn/");
        var code = Phone.codeOf(PATROL, card);

        li.presses(card, "done").sees(card, code, "还需要：照片 1 张");
        assertThat(li.hasButtons(card)).isTrue();
        assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.OPEN);

        li.quotes(card, "校门和食堂都看过了", 1).expects(code, "已记录");
        li.sees(card, "✅", code, "完成");
        assertThat(li.hasButtons(card)).isFalse();
        assertThat(bureau.sheetOf(code).state()).isEqualTo(ObligationState.FULFILLED);
    }

    @Test
    void comesAgainWhenPutOff() {
        bureau.nextWeekdayAt(EARLY);
        var chen = bureau.phoneOf("u-school02-chen").in("school-02");
        bureau.at("07:30");
        var card = chen.expects(PATROL);
        var code = Phone.codeOf(PATROL, card);

        chen.presses(card, "later").sees(card, code, "9:30", "再提醒");
        bureau.at("09:29");
        chen.expectsNothing(code);
        bureau.at("09:31");

        assertThat(chen.hasButtons(chen.expects(code))).isTrue();
    }

    @Test
    void tellsLeadersWhatHindered() {
        bureau.nextWeekdayAt(EARLY);
        var huang = bureau.phoneOf("u-school03-huang").in("school-03");
        var headmaster = bureau.phoneOf("u-school03-zhao").privately();
        bureau.at("07:30");
        var card = huang.expects(PATROL);
        var code = Phone.codeOf(PATROL, card);

        huang.presses(card, "difficult", "监控室钥匙不在").sees(card, code, "已记下困难", "监控室钥匙不在");
        bureau.at("20:01");

        headmaster.expects(code, "困难", "监控室钥匙不在");
    }

    @Test
    void tellsWhoMayNotPressSoInPrivateAndLeavesTheCard() {
        bureau.nextWeekdayAt(EARLY);
        var sun = bureau.phoneOf("u-school04-sun").in("school-04");
        bureau.at("07:30");
        var card = sun.expects(PATROL);
        var newcomer = bureau.phoneOf("sandbox-newcomer");
        var bot = newcomer.privately();

        newcomer.in("school-04").presses(card, "done");

        bot.expects("还没有登记", "没有记录");
        assertThat(sun.now(card)).isEqualTo(card);
        assertThat(sun.hasButtons(card)).isTrue();
        assertThat(bureau.sheetOf(Phone.codeOf(PATROL, card)).checkIns()).isEmpty();
    }

    @Test
    void recordsOnceWhatIsPressedTwiceAtOnce() {
        bureau.nextWeekdayAt(EARLY);
        var guo = bureau.phoneOf("u-school05-guo").in("school-05");
        bureau.at("07:30");
        var card = guo.expects(PATROL);
        var sheet = bureau.sheetOf(Phone.codeOf(PATROL, card));

        Runnable press = () -> bureau.phoneOf("u-school05-guo").in("school-05").presses(card, "later");
        CompletableFuture.allOf(CompletableFuture.runAsync(press), CompletableFuture.runAsync(press))
                .join();
        guo.sees(card, sheet.code(), "再提醒");
        bureau.at("09:31");

        guo.expects(sheet.code());
        guo.expectsNothing(sheet.code());
    }

    @Test
    void goesAnotherWayWhileThePermissionForCardsIsMissing() {
        bureau.nextWeekdayAt(EARLY);
        var ma = bureau.phoneOf("u-school06-ma").in("school-06");
        bureau.sandbox().trouble("/permissions", Map.of("permission", "Card.Instance.Write"));
        try {
            bureau.at("07:30");
        } finally {
            bureau.sandbox().endsTrouble();
        }

        var reminder = ma.expects(PATROL);

        assertThat(reminder.card()).isNull();
        assertThat(reminder.mentions()).contains("u-school06-ma");
        assertThat(bureau.sandbox().page("/system")).contains("Card.Instance.Write");
    }
}
