package org.dutybell.year;

import java.time.LocalDate;
import org.dutybell.testing.Database;
import org.junit.jupiter.api.Test;

/**
 * A school year: two terms and both holidays, National Day and its make-up workdays, a year that ends in the middle, sensitive
 * periods of which some are called off. {@code SchoolYearBenchmark} is the same on each database, with another seed on request.
 */
class SchoolYearTests {

    private static final long SEED = 20260901;

    @Test
    void keepsToTheRulesWhateverHappens() {
        SchoolYearStory.tell(Database.H2, SEED, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
    }
}
