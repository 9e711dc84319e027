package org.dutybell.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShortCodeTests {

    private static final int CODES_OF_FOUR = 23 * 31 * 31 * 31;

    @Test
    void givesEveryRowACodeOfItsOwn() {
        var codes = LongStream.range(0, CODES_OF_FOUR).mapToObj(ShortCode::of).collect(Collectors.toSet());

        assertThat(codes).hasSize(CODES_OF_FOUR);
    }

    @Test
    void usesFourCharactersThatCannotBeMistaken() {
        assertThat(LongStream.range(1, 2000).mapToObj(ShortCode::of))
                .allMatch(code -> code.matches("[A-HJKMNP-Z][2-9A-HJKMNP-Z]{3}"));
    }

    @Test
    void growsByACharacterWhenCodesRunOut() {
        assertThat(ShortCode.of(CODES_OF_FOUR - 1)).hasSize(4);
        assertThat(ShortCode.of(CODES_OF_FOUR)).hasSize(5);
        assertThat(LongStream.range(CODES_OF_FOUR, CODES_OF_FOUR + 5000L)
                        .mapToObj(ShortCode::of)
                        .distinct())
                .hasSize(5000);
    }

    @Test
    void makesNeighboursLookDifferent() {
        assertThat(ShortCode.of(17).substring(0, 2))
                .isNotEqualTo(ShortCode.of(18).substring(0, 2));
    }
}
