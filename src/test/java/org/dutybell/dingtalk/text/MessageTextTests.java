package org.dutybell.dingtalk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.organisation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTextTests {

    @Test
    void keepsAMentionApartFromWhatFollows() {
        assertThat(render("{@P01}2 项", FakeDingTalk.LINA).text()).isEqualTo("@u1 2 项");
        assertThat(render("{@P01}，请", FakeDingTalk.LINA).text()).isEqualTo("@u1，请");
    }

    @Test
    void mentionsAPersonOnceAndNobodyUnknown() {
        MessageText text = render("{@P01} {@P01} {@P99} {x} $1 \\", FakeDingTalk.LINA);
        assertThat(text.text()).isEqualTo("@u1 @u1 P99 {x} $1 \\");
        assertThat(text.userIds()).containsExactly("u1");
    }

    @Test
    void mentionsNoMoreThanFiftyPeople() {
        Person[] people = IntStream.range(0, 60)
                .mapToObj(i -> new Person("P" + i, "姓名" + i, null, "u" + i))
                .toArray(Person[]::new);
        String body = String.join(
                " ", IntStream.range(0, 60).mapToObj(i -> "{@P" + i + "}").toList());
        assertThat(render(body, people).userIds()).hasSize(50);
        assertThat(render(body, people).text())
                .endsWith("@u49 "
                        + String.join(
                                " ",
                                IntStream.range(50, 60).mapToObj(i -> "姓名" + i).toList()));
    }

    @Test
    void cutsALineOnlyWhenItAloneIsTooLong() {
        MessageText text = new Fitting(
                        part -> MessageText.of(Dialect.API, part, List.of()),
                        part -> part.text().length() <= 60,
                        count -> "另有 " + count + " 行未显示）")
                .of("𠮷".repeat(50) + "\nb");
        assertThat(text.text())
                .startsWith("𠮷")
                .contains("…")
                .endsWith("另有 1 行未显示）")
                .hasSizeLessThan(61);
        assertThat(text.text().codePoints().noneMatch(c -> Character.isSurrogate((char) c) && c < 0x10000))
                .isTrue();
    }

    @Test
    void writesAMentionAsEachWayOutWantsIt() {
        Person mobileOnly = new Person("P02", "王芳", "13800000002", null);
        String body = "{@P01} {@P02} 请巡查";
        assertThat(MessageText.of(Dialect.WEBHOOK, body, List.of(FakeDingTalk.LINA, mobileOnly))
                        .text())
                .isEqualTo("@u1 @13800000002 请巡查");
        assertThat(MessageText.of(Dialect.API, body, List.of(FakeDingTalk.LINA, mobileOnly))
                        .text())
                .isEqualTo("李娜 王芳 请巡查");
        assertThat(MessageText.of(Dialect.CARD, body, List.of(FakeDingTalk.LINA, mobileOnly))
                        .text())
                .isEqualTo("<a atId=u1>李娜</a> 王芳 请巡查");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void letsNobodysNameActAsMarkdown(Dialect dialect) {
        Person named = new Person("P03", "[点此](https://x.cn) **王*芳** <b>", null, null);

        assertThat(MessageText.of(dialect, "{@P03} 请巡查", List.of(named)).text())
                .contains("王", "芳", "请巡查")
                .doesNotContain("[", "](", "*", "<");
    }

    @Test
    void makesLineBreaksWithinAParagraphVisibleAndLeavesListsAlone() {
        assertThat(render("第一行\n第二行\n\n- 一\n- 二\n1. 三\n> 四").text()).isEqualTo("第一行  \n  第二行\n\n- 一\n- 二\n1. 三\n> 四");
    }

    @Test
    void leavesNoMarkdownWhereNoneIsShown() {
        assertThat(MessageText.of(
                                Dialect.PLAIN,
                                "### 第一小学\n\n**#D7K3 巡查** {@P01}\n[看板](https://x.cn/a)",
                                List.of(FakeDingTalk.LINA))
                        .text())
                .isEqualTo("第一小学\n\n#D7K3 巡查 李娜\n看板 https://x.cn/a");
    }

    @Test
    void neverCutsAnEmojiInTwo() {
        assertThat(Cut.to("🚒🚒🚒", 2)).isEqualTo("🚒…");
        assertThat(Cut.toBytes("a🚒🚒", 9)).isEqualTo("a🚒🚒");
        assertThat(Cut.toBytes("a🚒🚒🚒", 11)).isEqualTo("a🚒…");
    }

    private static MessageText render(String body, Person... people) {
        return MessageText.of(Dialect.WEBHOOK, body, List.of(people));
    }
}
