package org.dutybell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTests {

    @Test
    void alignsChineseAsTwiceAsWideAndLetsARowEndEarly() {
        StringWriter out = new StringWriter();

        TextTable.write(
                List.of(List.of("a", "每月", "x"), List.of("bb", "week", "y"), List.of("c", "a long end of a row")),
                new PrintWriter(out));

        assertThat(out.toString()).isEqualTo("a   每月  x\nbb  week  y\nc   a long end of a row\n");
    }
}
