package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyReaderTests {

    private static final Set<String> KNOWN = Set.of("D7K3", "M8PQ", "GATE");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                #D7K3                       | D7K3      |
                D7K3                        | D7K3      |
                d7k3                        | D7K3      |
                ＃Ｄ７Ｋ３                   | D7K3      |
                # d7k3                      | D7K3      |
                d7 k3                       | D7K3      |
                #D 7 K 3                    | D7K3      |
                #D7K3 已完成巡查            | D7K3      | 已完成巡查
                #D7K3：已完成巡查           | D7K3      | 已完成巡查
                已完成巡查#D7K3             | D7K3      | 已完成巡查
                已完成巡查（D7K3）无隐患    | D7K3      | 已完成巡查无隐患
                D7K3 M8PQ                   | D7K3,M8PQ |
                #D7K3、#M8PQ 都已完成       | D7K3,M8PQ | 都已完成
                #D7K3和#D7K3                | D7K3      |
                #ZZZZ 已完成                | ZZZZ      | 已完成
                #D0K1 已完成                | D0K1      | 已完成
                A235                        | A235      |
                检查了A235教室              |           | 检查了A235教室
                检查了B203教室              |           | 检查了B203教室
                gate已检查                  | GATE      | 已检查
                test                        |           | test
                车牌京AD7K3X                |           | 车牌京AD7K3X
                #1楼消防栓正常              |           | #1楼消防栓正常
                收到                        |           | 收到
                """)
    void findsShortCodes(String reply, String codes, String text) {
        Reading reading = read(reply);

        assertThat(reading.codes()).isEqualTo(codes == null ? List.of() : List.of(codes.split(",")));
        assertThat(reading.text()).isEqualTo(text == null ? "" : text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                1                     | 1    |
                ２                    | 2    |
                2、                   | 2    |
                2。                   | 2    |
                第2个                 | 2    |
                第 2 项               | 2    |
                第三个                | 3    |
                选2                   | 2    |
                选择第二个            | 2    |
                ②                     | 2    |
                十                    | 10   |
                1和3                  | 1,3  |
                1、2                  | 1,2  |
                1 2                   | 1,2  |
                2、已完成巡查         | 2    | 已完成巡查
                2，已完成巡查         | 2    | 已完成巡查
                2 已完成巡查          | 2    | 已完成巡查
                第2个已完成           | 2    | 已完成
                1、校门 2、食堂       |      | 1、校门 2、食堂
                8:00 已巡查           |      | 8:00 已巡查
                5.12防灾减灾日活动    |      | 5.12防灾减灾日活动
                3月18日已检查         |      | 3月18日已检查
                3 人参加              |      | 3 人参加
                第1季度已检查         |      | 第1季度已检查
                一切正常              |      | 一切正常
                """)
    void findsChoices(String reply, String choices, String rest) {
        Reading reading = read(reply);

        List<Integer> wanted = choices == null
                ? List.of()
                : List.of(choices.split(",")).stream().map(Integer::valueOf).toList();
        assertThat(reading.choices()).isEqualTo(wanted);
        assertThat(reading.textAfterChoice()).isEqualTo(rest == null ? "" : rest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                856人                             | 856
                共 856 名师生                     | 856
                ８５６人                          | 856
                参加人数：856                     | 856
                参加人数856人                     | 856
                已开展疏散演练，856名师生参加     | 856
                参加师生856                       | 856
                1,200人参加                       | 1200
                学生820人，教师36人，共856人      | 856
                应到860人，实到856人              | 856
                共计约856余人                     | 856
                学生820人，教师36人               |
                共检查856处                       |
                参加3次培训                       |
                第3人民医院配合演练               |
                1.2万人                           |
                0人                               |
                已开展演练                        |
                """)
    void findsParticipants(String reply, Integer participants) {
        assertThat(read(reply).participants()).isEqualTo(participants);
    }

    @Test
    void recordsNoWordsWhenOnlyNumbersAreSaid() {
        assertThat(read("参加人数：856").text()).isEmpty();
        assertThat(read("856人").text()).isEmpty();
        assertThat(read("856").text()).isEmpty();
        assertThat(read("856").number()).isEqualTo(856);
        assertThat(read("#D7K3 856").number()).isEqualTo(856);
        assertThat(read("856人参加演练").text()).isEqualTo("856人参加演练");
    }

    @Test
    void noticesWhenNothingIsSaid() {
        assertThat(read("").saysNothing()).isTrue();
        assertThat(read(" 　").saysNothing()).isTrue();
        assertThat(read("#D7K3").saysNothing()).isFalse();
        assertThat(read("好").saysNothing()).isFalse();
    }

    private static Reading read(String reply) {
        return ReplyReader.read(reply, KNOWN::contains);
    }

    @Test
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsARunOfBlanksOnce() {
        String blanks = " ".repeat(4000);

        assertThat(read("1" + blanks + "x").choices()).containsExactly(1);
        assertThat(read("已完成" + blanks + "。" + blanks).codes()).isEmpty();
    }
}
