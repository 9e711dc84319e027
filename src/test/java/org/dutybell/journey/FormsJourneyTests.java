package org.dutybell.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can be sent to the bot and what cannot, groups that ask to be bound, and people whose account changes. */
class FormsJourneyTests {

    private static final String PATROL = "每日校园巡查";

    /** Before the day's first message. */
    private static final String EARLY = "06:50";

    private static Bureau bureau;

    @BeforeAll
    static void opens() {
        bureau = Bureau.opensOn(
                LocalDate.of(2027, 3, 2),
                Database.H2,
                Map.of("dutybell.public-url", "https://duty.example.cn", "dutybell.admins", "safety-qin"));
    }

    @AfterAll
    static void closes() {
        bureau.close();
    }

    @Test
    void opensThePageFromAReminderWithoutACard() {
        bureau.nextWeekdayAt(EARLY);
        var li = bureau.phoneOf("u-school01-li").in("school-01");
        bureau.at("07:30");

        var reminder = li.expects(PATROL);

        assertThat(reminder.card()).isNull();
        assertThat(reminder.buttons()).singleElement().satisfies(button -> {
            assertThat(button.label()).isEqualTo("查看详情");
            assertThat(button.url()).startsWith("https://duty.example.cn/");
        });
    }

    @Test
    void understandsVoiceAndTeachesWhatCannotArrive() {
        bureau.nextWeekdayAt(EARLY);
        var chen = bureau.phoneOf("u-school02-chen");
        var group = chen.in("school-02");
        var bot = chen.privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, group.expects(PATROL));

        bot.sendsVoice("#" + code + " 校门看过了").expects(code, "还需要：照片 1 张");
        bot.sends("video").expects("识别为：文本", "没有记录");
        bot.sends("file").expects("识别为：文本", "没有记录", "PDF");
        group.says("帮助").expects("怎样使用我", "绑定 单位名称");

        assertThat(bureau.sheetOf(code).checkIns())
                .singleElement()
                .satisfies(checkIn -> assertThat(checkIn.text()).contains("校门看过了"));
    }

    @Test
    void takesAPhotoThatWasSentAsAFile() throws IOException {
        bureau.nextWeekdayAt(EARLY);
        var chen = bureau.phoneOf("u-school02-chen");
        var group = chen.in("school-02");
        var bot = chen.privately();
        bureau.at("07:30");
        var code = Phone.codeOf(PATROL, group.expects(PATROL));
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", photo);

        bot.sendsAsFile(photo.toByteArray()).expects(code, "照片、文件先替您留着");
    }

    @Test
    void bindsANewGroupOnceAnAdminAgrees() {
        bureau.nextWeekdayAt(EARLY);
        bureau.sandbox()
                .submit(
                        "/sandbox/api/groups",
                        Map.of("title", "三中安全新群", "members", "u-school03-huang,u-school03-zhao"));
        var huang = bureau.phoneOf("u-school03-huang");
        var group = huang.in("new-1");
        var admin = bureau.phoneOf("u-safety-qin").privately();

        group.says("绑定 第三中学").expects("已提交", "第三中学", "等待管理员确认");
        var asked = admin.expects("群绑定待确认", "三中安全新群", "黄");
        bureau.at("07:00");
        group.expectsNothing("已绑定到");
        admin.says("同意 " + Phone.bindingOf(asked)).expects("已同意", "三中安全新群");

        var bound = huang.in("cidNEW-1==");
        bureau.at("07:30");
        bound.expects(PATROL);
    }

    @Test
    void followsAPersonToAnotherAccountWhenAnAdminSaysSo() {
        bureau.nextWeekdayAt(EARLY);
        bureau.sandbox().submit("/contacts/fetch", Map.of());
        bureau.sandbox().submit("/sandbox/api/contacts/move", Map.of("userId", "u-school04-sun", "to", "u-new-sun"));
        bureau.sandbox().submit("/contacts/fetch", Map.of());
        var offer = "CHANGED_USER_ID/school04-sun/u-new-sun";
        assertThat(bureau.sandbox().page("/contacts")).contains(offer);

        bureau.sandbox().submit("/contacts/apply", Map.of("chosen", offer));

        var sun = bureau.phoneOf("u-new-sun").in("school-04");
        bureau.at("07:30");
        assertThat(sun.expects(PATROL).mentions()).contains("u-new-sun");
    }
}
