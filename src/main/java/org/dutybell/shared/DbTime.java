package org.dutybell.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: UTC wall time in {@code datetime(6)} columns, for statements written by hand. */
public final class DbTime {

    private DbTime() {}

    /** The column value of an instant, cut to microseconds as the column keeps it. */
    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The instant of a column value; null stays null. */
    public static @Nullable Instant toInstant(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
