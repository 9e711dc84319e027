package org.dutybell.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawnChallengeWordsTests {

    private static final String SECRET = "00ff".repeat(16);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    @Test
    void isAWordAndANumberThatFitOnAHand() {
        assertThat(DrawnChallengeWords.drawn(SECRET, "7/" + DAY)).matches("\\p{IsHan}{2}[1-9][0-9]");
    }

    @Test
    void staysTheSameForOneObligationAndDay() {
        assertThat(DrawnChallengeWords.drawn(SECRET, "7/" + DAY))
                .isEqualTo(DrawnChallengeWords.drawn(SECRET, "7/" + DAY));
    }

    @Test
    void isHardlyEverThatOfAnotherDayObligationOrBureau() {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            words.add(DrawnChallengeWords.drawn(SECRET, i + "/" + DAY));
            words.add(DrawnChallengeWords.drawn(SECRET, "7/" + DAY.plusDays(i + 1)));
            words.add(DrawnChallengeWords.drawn("ff00".repeat(16), i + "/" + DAY));
        }

        assertThat(words).hasSizeGreaterThan(280);
    }
}
