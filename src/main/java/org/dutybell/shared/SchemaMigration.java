package org.dutybell.shared;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates, but never touches a database of a newer release: old code on new tables would lose data. */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo[] migrations = flyway.info().all();
        newest(migrations, SchemaMigration::isFromTheFuture).ifPresent(found -> {
            throw new NewerSchemaException(
                    found, newest(migrations, info -> !isFromTheFuture(info)).orElse("none"));
        });
        flyway.migrate();
    }

    private static boolean isFromTheFuture(MigrationInfo info) {
        return info.getState() == MigrationState.FUTURE_SUCCESS || info.getState() == MigrationState.FUTURE_FAILED;
    }

    private static Optional<String> newest(MigrationInfo[] migrations, Predicate<MigrationInfo> which) {
        return Arrays.stream(migrations)
                .filter(MigrationInfo::isVersioned)
                .filter(which)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::toString);
    }
}
