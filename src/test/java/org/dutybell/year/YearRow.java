package org.dutybell.year;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An obligation as it is stored at the end.
 *
 * @param due as it was planned
 */
record YearRow(
        long id,
        String duty,
        String post,
        String target,
        Instant opens,
        Instant due,
        String state,
        boolean sensitive,
        @Nullable Instant done) {

    /** All whose window has opened by then. */
    static List<YearRow> opened(JdbcClient jdbc, Instant now) {
        return jdbc.sql("""
                        select id, duty_code, post_code, target, opens_at, coalesce(original_due_at, due_at), state,
                            sensitive_period, done_at
                        from obligation where opens_at <= ? order by opens_at, id
                        """)
                .param(LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, number) -> new YearRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(7),
                        row.getString(8) != null,
                        instant(row.getObject(9, LocalDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    String key() {
        return key(duty, post, target, opens, due, sensitive);
    }

    static String key(SecondReckoning.Owed owed) {
        return key(owed.duty(), owed.post(), owed.target(), owed.opens(), owed.due(), owed.sensitive());
    }

    private static String key(String duty, String post, String target, Instant opens, Instant due, boolean sensitive) {
        return String.join(
                " ",
                duty,
                post,
                target,
                opens.atZone(YearClock.ZONE).toLocalDateTime().toString(),
                due.atZone(YearClock.ZONE).toLocalDateTime().toString(),
                sensitive ? "sensitive" : "usual");
    }
}
