package org.dutybell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dutybell.shared.TimeReading.Found;
import org.dutybell.shared.TimeReading.None;
import org.dutybell.shared.TimeReading.Trouble;
import org.dutybell.shared.TimeReading.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Days and times as people write them; the table of sentences is beside the tests' other resources. */
class ChineseTimeReaderTests {

    private static final Path TABLE = Path.of("src/test/resources/chinese-times/sentences.txt");
    private static final LocalDateTime NOW = LocalDateTime.parse("2027-03-18T10:00");

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatPeopleWrite(String sentence, TimeReading expected) {
        assertThat(ChineseTimeReader.read(sentence, NOW, null)).isEqualTo(expected);
    }

    @Test
    void keepsTheDayOrTheTimeWhenOnlyTheOtherIsMoved() {
        LocalDateTime current = LocalDateTime.parse("2027-03-22T14:00");

        assertThat(read("下午四点", current)).isEqualTo(found("2027-03-22T16:00"));
        assertThat(read("上午九点", current)).isEqualTo(found("2027-03-22T09:00"));
        assertThat(read("下周五", current)).isEqualTo(found("2027-03-26T14:00"));
        assertThat(read("三点", current)).isEqualTo(new Unclear(Trouble.HALF_OF_DAY, "三点"));
    }

    @Test
    void findsTheDaysAtTheEndOfAMonthAndAYear() {
        LocalDateTime eve = LocalDateTime.parse("2027-12-31T23:00");
        assertThat(ChineseTimeReader.read("明天9:00", eve, null)).isEqualTo(found("2028-01-01T09:00"));
        assertThat(ChineseTimeReader.read("1号9:00", eve, null)).isEqualTo(found("2028-01-01T09:00"));
        assertThat(ChineseTimeReader.read("2月29日9:00", eve, null)).isEqualTo(found("2028-02-29T09:00"));

        LocalDateTime january = LocalDateTime.parse("2027-01-31T12:00");
        assertThat(ChineseTimeReader.read("30号9:00", january, null)).isEqualTo(new Unclear(Trouble.NO_SUCH_DAY, "30号"));
        assertThat(ChineseTimeReader.read("下周一9:00", january, null)).isEqualTo(found("2027-02-01T09:00"));
    }

    private static TimeReading read(String words, LocalDateTime current) {
        return ChineseTimeReader.read(words, NOW, current);
    }

    private static Found found(String at) {
        return new Found(LocalDateTime.parse(at), null, "");
    }

    static Stream<Object[]> sentences() throws IOException {
        List<Object[]> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                .map(cells -> new Object[] {cells[0], expected(cells)})
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
        return rows.stream();
    }

    private static TimeReading expected(String[] cells) {
        if (cells[1].equals("-")) {
            return new None();
        }
        if (cells[1].startsWith("?")) {
            return new Unclear(Trouble.valueOf(cells[1].substring(1).strip()), cells[2]);
        }
        LocalDateTime until = cells[2].isEmpty() ? null : LocalDateTime.parse(cells[2]);
        return new Found(LocalDateTime.parse(cells[1]), until, cells[3]);
    }
}
