package org.dutybell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MigrationsTests {

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMariaDb
    class MariaDb extends Cases {}

    @DatabaseTest
    abstract static class Cases {

        @Autowired
        Flyway flyway;

        @Autowired
        EntityManagerFactory entities;

        @Test
        void runsEveryMigration() throws Exception {
            int files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql").length;

            assertThat(flyway.info().applied()).hasSize(files);
            assertThat(Arrays.stream(flyway.info().all()).map(MigrationInfo::getState))
                    .containsOnly(MigrationState.SUCCESS);
        }

        @Test
        void passesOverNoUnknownMigration() {
            assertThat(flyway.getConfiguration().getIgnoreMigrationPatterns()).isEmpty();
        }

        /** Hibernate validates when it starts; without entities it would have had nothing to refuse. */
        @Test
        void fitsTheEntities() {
            assertThat(entities.getMetamodel().getEntities()).isNotEmpty();
        }
    }
}
