package org.dutybell.dingtalk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.dutybell.dingtalk.FakeDingTalk;
import org.dutybell.organisation.Person;
import org.junit.jupiter.api.Test;

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
        MessageText text = MessageText.withNames(
                "𠮷".repeat(50) + "\nb", List.of(), part -> part.text().length(), 60);
        assertThat(text.text())
                .startsWith("𠮷")
                .contains("…")
                .endsWith("另有 1 行未显示）")
                .hasSizeLessThan(61);
        assertThat(text.text().codePoints().noneMatch(c -> Character.isSurrogate((char) c) && c < 0x10000))
                .isTrue();
    }

    private static MessageText render(String body, Person... people) {
        return MessageText.withMentions(body, List.of(people), part -> 0, 1);
    }
}
