package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;
import org.dutybell.organisation.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitFinderTests {

    private static final Roster ROSTER = new Roster(
            List.of(unit("school-01", "示例市第一中学"), unit("school-03", "示例市第三中学"), unit("school-04", "实验小学")),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Chat("three", "school-03", "三中安全群", null)),
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"school-03", "SCHOOL-03", "ｓｃｈｏｏｌ－０３", "示例市第三中学", "第三中学", "“第三中学”", "three", "三中安全群"})
    void findsAUnitByAnyOfItsNames(String words) {
        UnitFinder.Found found = UnitFinder.find(words, ROSTER);

        assertThat(found.certain()).isTrue();
        assertThat(found.units()).extracting(Unit::code).containsExactly("school-03");
    }

    @Test
    void doesNotChooseBetweenTwo() {
        UnitFinder.Found found = UnitFinder.find("中学", ROSTER);

        assertThat(found.certain()).isFalse();
        assertThat(found.units()).extracting(Unit::code).containsExactly("school-01", "school-03");
    }

    @Test
    void namesWhatIsNear() {
        UnitFinder.Found found = UnitFinder.find("第三仲学", ROSTER);

        assertThat(found.certain()).isFalse();
        assertThat(found.units()).extracting(Unit::code).startsWith("school-03");
        assertThat(UnitFinder.find("", ROSTER).units()).isEmpty();
    }

    private static Unit unit(String code, String name) {
        return new Unit(code, name, UnitKind.SCHOOL, 1, false, null, List.of(), List.of());
    }
}
