package org.dutybell.year;

import java.time.LocalDate;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;

/**
 * The first two months of the school year: National Day with its make-up workdays, the edge of a quarter, a sensitive period
 * that is called off. The whole year is {@code SchoolYearBenchmark}.
 */
class SchoolYearTests {

    private static final long SEED = 20260901;

    @Test
    void keepsToTheRulesWhateverHappens() {
        SchoolYearStory.tell(Database.H2, SEED, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31));
    }
}
