package org.dutybell.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredProblems implements Problems {

    private static final Duration SHOWN_FOR = Duration.ofDays(30);
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);
    private static final int MOST_ROWS = 2000;
    /** Fewer may be a passing trouble. */
    private static final int KEEPS_FAILING = 3;

    private final JdbcClient jdbc;

    StoredProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Problem> open(Instant now) {
        Map<List<Object>, List<Row>> grouped = new LinkedHashMap<>();
        failed(now)
                .forEach(row -> grouped.computeIfAbsent(row.group(), none -> new ArrayList<>())
                        .add(row));
        return grouped.values().stream()
                .map(StoredProblems::problem)
                .sorted(Comparator.comparing(Problem::last).reversed())
                .toList();
    }

    private List<Row> failed(Instant now) {
        return jdbc.sql("""
                select n.destination_kind, n.destination_code, n.form, n.reason, n.state, n.created_at
                from notification n
                where n.created_at >= :since
                  and (n.state = 'REJECTED' or n.state = 'SENT' and n.reason is not null and n.destination_kind <> 'CONVERSATION'
                      or n.state = 'PENDING' and n.attempts >= :often)
                  and not exists (select 1 from notification later
                      where later.state = 'SENT' and later.reason is null and later.id > n.id and later.form = n.form
                        and later.destination_kind = n.destination_kind
                        and (later.destination_code = n.destination_code or later.conversation_id = n.conversation_id))
                order by n.id desc limit :most
                """)
                .param("since", DbTime.of(now.minus(SHOWN_FOR)))
                .param("often", KEEPS_FAILING)
                .param("most", MOST_ROWS)
                .query(StoredProblems::row)
                .list();
    }

    private static Problem problem(List<Row> same) {
        Row newest = same.get(0);
        return new Problem(
                newest.place(),
                newest.destination(),
                newest.form(),
                newest.reason(),
                newest.fate(),
                same.size(),
                same.stream().map(Row::at).min(Comparator.naturalOrder()).orElseThrow(),
                same.stream().map(Row::at).max(Comparator.naturalOrder()).orElseThrow());
    }

    @Override
    public List<Unheard> unheard(Instant now) {
        return jdbc.sql("""
                select id, kind, destination_kind, destination_code, title, created_at, reason from notification n
                where kind in ('ESCALATION', 'INCIDENT') and form = 'MESSAGE' and destination_kind <> 'CONVERSATION'
                  and created_at between :since and :soon
                  and not exists (select 1 from delivery d
                      where d.notification_id = n.id and d.channel = 'email' and d.outcome = 'ACCEPTED')
                  and (state in ('REJECTED', 'UNKNOWN') or state in ('PENDING', 'SENDING') and created_at <= :late)
                order by id desc limit :most
                """)
                .param("since", DbTime.of(now.minus(SHOWN_FOR)))
                .param("soon", DbTime.of(now))
                .param("late", DbTime.of(now.minus(ON_ITS_WAY)))
                .param("most", MOST_ROWS)
                .query(StoredProblems::unheard)
                .list();
    }

    @Override
    public Backlog backlog(Instant now) {
        return jdbc.sql("""
                select count(*) as waiting, min(case when next_attempt_at <= :now then next_attempt_at end) as oldest,
                    sum(case when next_attempt_at <= :now then 1 else 0 end) as due
                from notification where state in ('PENDING', 'SENDING')
                """)
                .param("now", DbTime.of(now))
                .query((row, number) -> new Backlog(row.getLong("waiting"), row.getLong("due"), instant(row, "oldest")))
                .single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("destination_kind"),
                text(row, "destination_code"),
                row.getString("form"),
                withoutNumbers(text(row, "reason")),
                fate(row.getString("state")),
                Objects.requireNonNull(instant(row, "created_at")));
    }

    private static Fate fate(String state) {
        return switch (state) {
            case "REJECTED" -> Fate.REFUSED;
            case "SENT" -> Fate.PASSED_OVER;
            default -> Fate.FAILING;
        };
    }

    private static Unheard unheard(ResultSet row, int number) throws SQLException {
        return new Unheard(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("destination_kind"),
                text(row, "destination_code"),
                row.getString("title"),
                Objects.requireNonNull(instant(row, "created_at")),
                withoutNumbers(text(row, "reason")));
    }

    /** What differs from one try to the next would keep equal reasons apart. */
    private static String withoutNumbers(String reason) {
        return reason.replaceAll("^Gave up after \\d+ attempts, the last: ", "").replaceAll("; request \\S+", "");
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return DbTime.toInstant(row.getObject(column, LocalDateTime.class));
    }

    private record Row(String place, String destination, String form, String reason, Fate fate, Instant at) {

        List<Object> group() {
            return List.of(place, destination, form, reason, fate);
        }
    }
}
