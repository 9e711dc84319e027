package org.dutybell.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTitleTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ### 已记录 #D7K3        | 已记录 #D7K3
                **已记录** #D7K3        | 已记录 #D7K3
                > 已记录                | 已记录
                #D7K3 已记录            | #D7K3 已记录
                - 已记录                | 已记录
                """)
    void showsTheFirstLineWithoutMarkdown(String body, String title) {
        assertThat(ReceiptTitle.of("\n\n" + body + "\n\nmore")).isEqualTo(title);
    }

    @Test
    void cutsALongLine() {
        assertThat(ReceiptTitle.of("巡".repeat(80))).isEqualTo("巡".repeat(60) + "…");
    }
}
