package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNamesTests {

    private final SchoolNames names = new SchoolNames(new Roster(
            Stream.of("第一中学", "第三中学", "实验中学", "第一实验小学", "第二实验小学", "师范附属小学", "外国语学校", "特殊教育学校", "实验幼儿园", "职业技术学校")
                    .map(name -> new Unit(name, "示例市" + name, UnitKind.SCHOOL, 900, false, null, List.of(), List.of()))
                    .toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                示例市第三中学检查完毕  | 第三中学
                第三中学检查完毕        | 第三中学
                三中检查完毕            | 第三中学
                一中、三中检查完毕      | 第一中学,第三中学
                实验中学检查完毕        | 实验中学
                第一实验小学检查完毕    | 第一实验小学
                一实小检查完毕          | 第一实验小学
                附小检查完毕            | 师范附属小学
                外国语检查完毕          | 外国语学校
                特殊教育学校检查完毕    | 特殊教育学校
                职业技术学校检查完毕    | 职业技术学校
                学校检查完毕            |
                """)
    void readsNamesAsPeopleShortenThem(String text, String schools) {
        assertThat(names.in(ReplyReader.narrow(text)))
                .containsExactlyInAnyOrderElementsOf(schools == null ? List.of() : Arrays.asList(schools.split(",")));
    }
}
