package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dutybell.duty.Theme;
import org.dutybell.obligation.NamedTheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeReaderTests {

    private static final List<Theme> CATALOGUE = List.of(
            new Theme("fire", "火灾疏散", "Fire", List.of("消防演练")),
            new Theme("quake", "地震避险", "Earthquake", List.of("地震演练", "地震")),
            new Theme("bus", "校车应急", "School bus", List.of()),
            new Theme("bus-fire", "校车应急灭火", "Bus fire", List.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            今天开展火灾疏散，320人参加        | fire
            消防演练已完成                    | fire
            主题：地震避险                    | quake
            主题是“地震避险”                  | quake
            ＥＡＲＴＨＱＵＡＫＥ drill        | quake
            主题 校车应急                     | bus
            校车应急灭火，一年级               | bus-fire
            主题 火灾疏散，结合地震演练         | fire
            主题 火灾疏散。更正，主题为 地震避险 | quake
            """)
    void findsTheThemeThatIsNamed(String text, String code) {
        assertThat(read(text)).contains(new NamedTheme(code, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            演练已完成，320人参加
            火灾疏散和地震避险都练了
            主题 外星人入侵
            ''
            """)
    void findsNoneWhereNoneOrTwoAreNamed(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            主题 火灾疏散 理由：新生没有练过            | 新生没有练过
            主题：火灾疏散，原因是宿舍楼换了通道。       | 宿舍楼换了通道。
            主题“火灾疏散”，仍用，因为上级统一部署      | 上级统一部署
            主题 火灾疏散 重复使用 理由：上级统一部署    | 上级统一部署
            主题 火灾疏散，因新生没有练过，需要重复一次  | 新生没有练过
            主题 火灾疏散 因为 新生没有练过而仍用        | 新生没有练过
            """)
    void takesAReasonAfterIt(String text, String reason) {
        assertThat(read(text)).contains(new NamedTheme("fire", reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"火灾疏散，因下雨改在室内", "主题 火灾疏散，因下雨改在室内", "火灾疏散，理由：新生没有练过", "主题 火灾疏散，重复了两遍"})
    void takesNoReasonFromWordsThatDoNotSayThatItIsMeantToComeAgain(String text) {
        assertThat(read(text)).contains(new NamedTheme("fire", ""));
    }

    @Test
    void cutsAReasonThatIsTooLong() {
        assertThat(read("主题 火灾疏散 理由：" + "长".repeat(600)).orElseThrow().reason()).hasSize(500);
    }

    private static Optional<NamedTheme> read(String text) {
        return new ThemeReader(CATALOGUE).read(text);
    }
}
