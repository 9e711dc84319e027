package org.dutybell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BindingCodeTests {

    @Test
    void givesEachRequestACodeOfItsOwn() {
        assertThat(LongStream.range(1, 40_000).mapToObj(BindingCode::of).distinct())
                .hasSize(39_999)
                .allMatch(code -> code.matches("B[2-9A-HJKMNP-Z]{3,4}"));
        assertThat(BindingCode.of(1)).hasSize(4);
    }
}
