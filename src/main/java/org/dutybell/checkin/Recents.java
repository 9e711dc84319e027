package org.dutybell.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.shared.DbTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person's last recorded message was about; in the row of {@link PendingQuestions}, which is there and locked when
 * this is called. Each call joins the caller's transaction.
 */
@Component
@EnableConfigurationProperties(ReplyProperties.class)
class Recents {

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final ReplyProperties properties;

    Recents(JdbcClient jdbc, Obligations obligations, ReplyProperties properties) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.properties = properties;
    }

    void remember(String person, Collection<ObligationView> about, InboundMessage message) {
        jdbc.sql("""
                update conversation set recent_obligations = :about, recent_at = :at, recent_chat = :chat
                where person_code = :person
                """)
                .param("person", person)
                .param(
                        "about",
                        about.stream().map(one -> String.valueOf(one.id())).collect(Collectors.joining(",")))
                .param("at", DbTime.of(message.sentAt()))
                .param("chat", message.conversationId())
                .update();
    }

    /** Nothing that follows belongs to what was said before. */
    void forget(String person) {
        jdbc.sql("update conversation set recent_at = null where person_code = :person")
                .param("person", person)
                .update();
    }

    /** What this message belongs to because it was written about the same time in the same chat; messages may change places. */
    List<ObligationView> around(String person, InboundMessage message) {
        return of(person)
                .filter(recent -> recent.chat().equals(message.conversationId()))
                .filter(recent ->
                        Duration.between(recent.at(), message.sentAt()).abs().compareTo(properties.together()) <= 0)
                .map(Recent::about)
                .orElse(List.of());
    }

    /** What can still be corrected. */
    List<ObligationView> correctable(String person, Instant now) {
        return of(person).map(Recent::about).orElse(List.of()).stream()
                .filter(one -> isCorrectable(one, now))
                .toList();
    }

    boolean isCorrectable(ObligationView done, Instant now) {
        return done.doneAt() == null || now.isBefore(done.doneAt().plus(properties.correctWithin()));
    }

    private Optional<Recent> of(String person) {
        return jdbc.sql("""
                select recent_obligations, recent_at, recent_chat from conversation
                where person_code = :person and recent_at is not null
                """)
                .param("person", person)
                .query((row, number) -> new Recent(
                        obligations.byIds(ids(row.getString("recent_obligations"))),
                        Objects.requireNonNull(DbTime.toInstant(row.getObject("recent_at", LocalDateTime.class))),
                        row.getString("recent_chat")))
                .optional();
    }

    private static List<Long> ids(String list) {
        return Stream.of(list.split(",")).map(Long::valueOf).toList();
    }

    private record Recent(List<ObligationView> about, Instant at, String chat) {}
}
