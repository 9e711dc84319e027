package org.dutybell.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "3月例会纪要.docx, 3月例会纪要.docx",
        "../../etc/passwd, passwd",
        "C:\\纪要.pdf, 纪要.pdf",
        "a<b>c|d.pdf, abcd.pdf",
        "'', ''"
    })
    void keepsWhatPeopleKnowItBy(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    @Test
    void dropsWhatTurnsTheDirectionOrCannotBeSeen() {
        assertThat(FileName.clean("\u202Efdp.exe\u0000\u200B.pdf\r\n")).isEqualTo("fdp.exe.pdf");
    }

    @Test
    void shortensALongNameAndKeepsItsEnding() {
        assertThat(FileName.clean("长".repeat(300) + ".docx")).hasSize(100).endsWith("长.docx");
        assertThat(FileName.clean("😀".repeat(90))).hasSize(100);
        assertThat(FileName.clean("a" + "😀".repeat(90))).hasSize(99);
    }

    @Test
    void givesItTheEndingOfItsContent() {
        assertThat(FileName.withEnding("纪要.PDF", "pdf")).isEqualTo("纪要.PDF");
        assertThat(FileName.withEnding("纪要.pdf.exe", "pdf")).isEqualTo("纪要.pdf.exe.pdf");
        assertThat(FileName.withEnding("a", "docx")).isEqualTo("a.docx");
    }
}
