package org.dutybell.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmsTests {

    @ParameterizedTest
    @CsvSource({
        "每季度召开1次会议, QUARTER, 每季度",
        "一季度至少检查一次, QUARTER, 一季度",
        "每个月组织演练, MONTH, 每个月",
        "每月1日前上报, MONTH, 每月",
        "按月调度, MONTH, 按月",
        "每半月排查, HALF_MONTH, 每半月",
        "每半个月排查, HALF_MONTH, 每半个月",
        "每周一召开例会, WEEK, 每周一",
        "每星期检查, WEEK, 每星期",
        "坚持一周一排查, WEEK, 一周",
        "每日巡查, SCHOOL_DAY, 每日",
        "每个工作日巡查, SCHOOL_DAY, 每个工作日",
        "每天早上检查, SCHOOL_DAY, 每天",
        "每晚查寝, SCHOOL_DAY, 每晚",
        "每学期演练, TERM, 每学期",
        "每个学期演练, TERM, 每个学期",
        "一学期演练不少于2次, TERM, 一学期",
        "开学第一周上好安全课, TERM, 开学第一周",
        "寒暑假前开展教育, TERM, 寒暑假前",
        "每学年修订预案, SCHOOL_YEAR, 每学年",
        "每半年研究一次, HALF_YEAR, 每半年",
        "半年检查一次, HALF_YEAR, 半年",
        "每年考核, YEAR, 每年",
        "每年度考核, YEAR, 每年度",
        "一年至少两次, YEAR, 一年",
        "制定年度工作计划, YEAR, 年度",
        "每两周检查, OTHER, 每两周",
        "逢双月抽查, OTHER, 逢双月",
        "每两个月检查, OTHER, 每两个月",
        "每三年轮训, OTHER, 每三年",
        "重大节假日前检查, KEY_DAY, 重大节假日前",
        "在消防日开展宣传, KEY_DAY, 消防日"
    })
    void findsTheRhythm(String text, ListRhythm rhythm, String words) {
        assertThat(Rhythms.in(text)).hasSize(1).first().satisfies(mention -> {
            assertThat(mention.rhythm()).isEqualTo(rhythm);
            assertThat(mention.words(text)).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每年级设联络员",
                "每个年级设联络员",
                "安排好每日三餐",
                "每位教师都有责任",
                "每一名学生",
                "每所学校配备保安",
                "每个班级设安全员",
                "不得每周重复填报",
                "不再每月上报",
                "一周内整改到位",
                "24小时内报告",
                "10个工作日内反馈",
                "本学期完成台账",
                "本月完成",
                "上季度问题",
                "实行24小时值班",
                "做好日常管理",
                "坚持常态化开展",
                "第一季度完成",
                "安全生产专项整治三年行动",
                "中长期规划",
                "安全生产月活动",
                "校园周边治理",
                "定期检查",
                "适时召开会议",
                "及时上报",
                "落实《每月安全通报制度》"
            })
    void takesNothingElseForARhythm(String text) {
        assertThat(Rhythms.in(PlainText.forReading(text))).isEmpty();
    }
}
