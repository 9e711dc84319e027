package org.dutybell.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewRuleTests {

    @Test
    void isReadFromBotConfig() {
        assertThat(ReviewRule.parse("all")).contains(new ReviewRule(100));
        assertThat(ReviewRule.parse("sample 20%")).contains(new ReviewRule(20));
        assertThat(ReviewRule.parse("none")).isEmpty();
        assertThat(ReviewRule.parse("sample 0%")).isEmpty();
    }

    @Test
    void choosesAllOrAboutSoMany() {
        assertThat(chosen(new ReviewRule(100))).isEqualTo(10_000);
        assertThat(chosen(new ReviewRule(20))).isBetween(1900L, 2100L);
    }

    @Test
    void choosesTheSameAgain() {
        ReviewRule rule = new ReviewRule(50);

        assertThat(IntStream.range(0, 100).mapToObj(String::valueOf).filter(rule::chooses))
                .isEqualTo(IntStream.range(0, 100)
                        .mapToObj(String::valueOf)
                        .filter(rule::chooses)
                        .toList());
    }

    private static long chosen(ReviewRule rule) {
        return IntStream.range(0, 10_000)
                .mapToObj(String::valueOf)
                .filter(rule::chooses)
                .count();
    }
}
