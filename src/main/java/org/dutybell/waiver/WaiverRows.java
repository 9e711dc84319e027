package org.dutybell.waiver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.shared.DbTime;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables waiver_request and waiver_decider. */
@Component
class WaiverRows {

    private static final int LONGEST_TEXT = 1000;
    private static final String SELECT = "select * from waiver_request where ";

    private final JdbcClient jdbc;

    WaiverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the obligation has an open one: its key lets only one in. */
    Optional<WaiverView> insert(Ask ask, @Nullable Instant newDue, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                    insert into waiver_request (obligation_id, open_obligation_id, kind, until_day, new_due_at, reason,
                        asked_by, asked_at, state, line_level, answer)
                    values (:obligation, :obligation, :kind, :until, :due, :reason, :by, :at, 'OPEN', 0, '')
                    """)
                    .param("obligation", ask.obligationId())
                    .param("kind", ask.kind().name())
                    .param("until", ask.until())
                    .param("due", newDue == null ? null : DbTime.of(newDue))
                    .param("reason", cut(ask.reason()))
                    .param("by", ask.by())
                    .param("at", DbTime.of(now))
                    .update(key, "id");
        } catch (DuplicateKeyException openAlready) {
            return Optional.empty();
        }
        long id = Objects.requireNonNull(key.getKey()).longValue();
        jdbc.sql("update waiver_request set code = :code where id = :id")
                .param("code", WaiverCode.of(id))
                .param("id", id)
                .update();
        return byId(id);
    }

    /** Who is asked now; when nobody, the admins are. */
    void askedAt(long id, int level, List<String> people, @Nullable Instant moveOnAt, Instant now) {
        jdbc.sql("update waiver_request set line_level = :level, move_on_at = :next where id = :id")
                .param("level", level)
                .param("next", moveOnAt == null ? null : DbTime.of(moveOnAt))
                .param("id", id)
                .update();
        people.forEach(person -> jdbc.sql("""
                        insert into waiver_decider (request_id, person_code, line_level, asked_at)
                        values (:id, :person, :level, :at)
                        on duplicate key update line_level = :level
                        """)
                .param("id", id)
                .param("person", person)
                .param("level", level)
                .param("at", DbTime.of(now))
                .update());
    }

    /** Remembers with which message somebody was asked, so that quoting it answers the request. */
    void toldWith(long id, String person, long notification) {
        jdbc.sql(
                        "update waiver_decider set notification_id = :message where request_id = :id and person_code = :person")
                .param("message", notification)
                .param("id", id)
                .param("person", person)
                .update();
    }

    void end(long id, WaiverState state, @Nullable String by, String answer, Instant now) {
        jdbc.sql("""
                update waiver_request set state = :state, decided_by = :by, decided_at = :at, answer = :answer,
                    open_obligation_id = null, move_on_at = null
                where id = :id
                """)
                .param("state", state.name())
                .param("by", by)
                .param("at", DbTime.of(now))
                .param("answer", cut(answer))
                .param("id", id)
                .update();
    }

    Optional<WaiverView> byId(long id) {
        return all(jdbc.sql(SELECT + "id = :id").param("id", id)).stream().findFirst();
    }

    Optional<WaiverView> lock(long id) {
        return all(jdbc.sql(SELECT + "id = :id for update").param("id", id)).stream()
                .findFirst();
    }

    Optional<WaiverView> byCode(String code) {
        return all(jdbc.sql(SELECT + "code = :code").param("code", code.toUpperCase(Locale.ROOT))).stream()
                .findFirst();
    }

    List<WaiverView> of(long obligation) {
        return all(jdbc.sql(SELECT + "obligation_id = :obligation order by id").param("obligation", obligation));
    }

    Optional<WaiverView> lockOpenOf(long obligation) {
        return all(jdbc.sql(SELECT + "open_obligation_id = :obligation for update")
                        .param("obligation", obligation))
                .stream()
                .findFirst();
    }

    List<WaiverView> open() {
        return all(jdbc.sql(SELECT + "state = 'OPEN' order by id"));
    }

    Optional<WaiverView> openOf(long obligation) {
        return all(jdbc.sql(SELECT + "open_obligation_id = :obligation").param("obligation", obligation)).stream()
                .findFirst();
    }

    Optional<WaiverView> toldWith(Collection<Long> notifications) {
        return notifications.isEmpty()
                ? Optional.empty()
                : all(jdbc.sql(
                                        SELECT
                                                + "id in (select request_id from waiver_decider where notification_id in (:messages))")
                                .param("messages", notifications))
                        .stream()
                        .findFirst();
    }

    /** Locks those that nobody has decided in time or whose time is over, leaving out what another node is locking. */
    List<WaiverView> lockWaitedFor(Instant now, int most) {
        return all(jdbc.sql(SELECT + """
                        state = 'OPEN' and (move_on_at <= :now or new_due_at <= :now)
                        order by id limit :most for update skip locked
                        """).param("now", DbTime.of(now)).param("most", most));
    }

    /** When the next of these falls due. */
    Optional<Instant> next(Instant after) {
        return jdbc.sql("""
                        select min(moment) from (
                            select move_on_at as moment from waiver_request where state = 'OPEN' and move_on_at > :after
                            union all
                            select new_due_at from waiver_request where state = 'OPEN' and new_due_at > :after) moments
                        """)
                .param("after", DbTime.of(after))
                .query((row, number) -> Optional.ofNullable(time(row, 1)))
                .single();
    }

    private List<WaiverView> all(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> view(row)).list().stream()
                .map(this::withDeciders)
                .toList();
    }

    private WaiverView withDeciders(WaiverView bare) {
        List<String> people = jdbc.sql(
                        "select person_code from waiver_decider where request_id = :id order by line_level, person_code")
                .param("id", bare.id())
                .query(String.class)
                .list();
        return new WaiverView(
                bare.id(),
                bare.code(),
                bare.obligationId(),
                bare.kind(),
                bare.until(),
                bare.newDue(),
                bare.reason(),
                bare.askedBy(),
                bare.askedAt(),
                bare.state(),
                bare.level(),
                people,
                bare.decidedBy(),
                bare.decidedAt(),
                bare.answer());
    }

    private static WaiverView view(ResultSet row) throws SQLException {
        return new WaiverView(
                row.getLong("id"),
                Objects.requireNonNullElse(row.getString("code"), ""),
                row.getLong("obligation_id"),
                WaiverKind.valueOf(row.getString("kind")),
                row.getObject("until_day", LocalDate.class),
                DbTime.toInstant(row.getObject("new_due_at", LocalDateTime.class)),
                row.getString("reason"),
                row.getString("asked_by"),
                Objects.requireNonNull(DbTime.toInstant(row.getObject("asked_at", LocalDateTime.class))),
                WaiverState.valueOf(row.getString("state")),
                row.getInt("line_level"),
                List.of(),
                row.getString("decided_by"),
                DbTime.toInstant(row.getObject("decided_at", LocalDateTime.class)),
                row.getString("answer"));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        return DbTime.toInstant(row.getObject(column, LocalDateTime.class));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        boolean insidePair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        return text.substring(0, insidePair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }
}
