package org.dutybell.year;

import java.time.LocalDate;
import org.dutybell.testing.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole school year on each database. {@code -Dyear.seed=N} draws other people and another fate of the machine; the seed is
 * printed.
 */
class SchoolYearBenchmark {

    @ParameterizedTest
    @EnumSource(Database.class)
    void keepsToTheRulesWhateverHappens(Database database) {
        SchoolYearStory.tell(
                database, Long.getLong("year.seed", 1), LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));
    }
}
