package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dutybell.incident.IncidentKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of sentences about accidents and hazards. */
class AlarmFormsTests {

    private static final Path TABLE = Path.of("src/test/resources/replies/alarms.txt");

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("rows")
    void tellsReportsFromTalk(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    /** None of them may take for ever, or more stack than there is. */
    @ParameterizedTest
    @ValueSource(strings = {"向", "刚", "我要", "出", "上报事故", "上报", ",", "学生", "发生", "事故", "误报", "请", "上报事故：无,"})
    void readsWhatIsWrittenOverAndOver(String words) {
        String hostile = words.repeat(5000);

        assertThat(AlarmForms.clear(hostile).isPresent() && AlarmForms.mayBeAccident(hostile))
                .isFalse();
        assertThat(FalseAlarms.read(hostile)).isNotNull();
    }

    private static String read(String sentence) {
        return AlarmForms.clear(sentence)
                .map(alarm -> alarm.kind() == IncidentKind.ACCIDENT
                        ? "accident " + shown(alarm.words())
                        : "hazard " + shown(alarm.words()))
                .orElseGet(() -> AlarmForms.mayBeAccident(sentence) ? "?" : "no");
    }

    private static String shown(String words) {
        return words.isEmpty() ? "—" : words;
    }

    static List<Object[]> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.contains("|") && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Object[] {cells[0].strip(), cells[1].strip()})
                .toList();
    }
}
