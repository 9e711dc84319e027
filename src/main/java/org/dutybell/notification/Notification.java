package org.dutybell.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. */
@Entity
@Table(name = "notification")
@NullUnmarked
class Notification {

    private static final int REASON_LENGTH = 500;
    private static final int TITLE_LENGTH = 200;
    private static final int BODY_LENGTH = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String dedupKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MessageKind kind;

    private int priority;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DestinationKind destinationKind;

    private String destinationCode;
    private String sessionWebhook;
    private Instant sessionExpiresAt;
    private String conversationId;
    private String userId;
    private String title;

    @Column(length = BODY_LENGTH)
    private String body;

    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NotificationState state;

    private Instant nextAttemptAt;
    private int attempts;
    private String reason;
    private String reference;

    protected Notification() {}

    Notification(NewNotification notification) {
        dedupKey = notification.dedupKey();
        kind = notification.kind();
        priority = kind.priority();
        title = cut(notification.title(), TITLE_LENGTH);
        body = cut(notification.body(), BODY_LENGTH);
        createdAt = notification.at();
        state = NotificationState.PENDING;
        nextAttemptAt = notification.at();
        goesTo(notification.destination());
    }

    private void goesTo(Destination destination) {
        destinationKind = DestinationKind.of(destination);
        if (destination instanceof Destination.ToChat chat) {
            destinationCode = chat.chatCode();
        } else if (destination instanceof Destination.ToPerson person) {
            destinationCode = person.personCode();
        } else if (destination instanceof Destination.ToConversation conversation) {
            sessionWebhook = conversation.sessionWebhook();
            sessionExpiresAt = conversation.expiresAt();
            conversationId = conversation.conversationId();
            userId = conversation.userId();
        }
    }

    /**
     * Begins an attempt; until {@code lease} is over nobody else begins one.
     *
     * @return the number of the attempt, from 1
     */
    int begin(Instant now, Duration lease) {
        state = NotificationState.SENDING;
        attempts++;
        nextAttemptAt = now.plus(lease);
        return attempts;
    }

    boolean isTooLate(Instant now) {
        return now.isAfter(createdAt.plus(kind.worthSendingFor()));
    }

    void sent(@Nullable String key) {
        settle(NotificationState.SENT, null);
        reference = key;
    }

    void rejected(String why) {
        settle(NotificationState.REJECTED, why);
    }

    void unknown(String why) {
        settle(NotificationState.UNKNOWN, why);
    }

    /** Tries again at that time, or gives up when it is no longer worth sending then. */
    void retryAt(Instant when, String why) {
        if (when.isAfter(createdAt.plus(kind.worthSendingFor()))) {
            rejected("Gave up after " + attempts + " attempts, the last: " + why);
            return;
        }
        state = NotificationState.PENDING;
        nextAttemptAt = when;
        reason = cut(why, REASON_LENGTH);
    }

    private void settle(NotificationState settled, @Nullable String why) {
        state = settled;
        nextAttemptAt = null;
        reason = why == null ? null : cut(why, REASON_LENGTH);
    }

    Destination destination() {
        return switch (destinationKind) {
            case CHAT -> new Destination.ToChat(destinationCode);
            case PERSON -> new Destination.ToPerson(destinationCode);
            case CONVERSATION ->
                new Destination.ToConversation(sessionWebhook, sessionExpiresAt, conversationId, userId);
        };
    }

    NotificationView view(List<NotificationView.Attempt> tries) {
        return new NotificationView(
                id,
                kind,
                destinationCode == null ? "" : destinationCode,
                title,
                createdAt,
                state,
                reason,
                nextAttemptAt,
                tries);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    long id() {
        return id;
    }

    MessageKind kind() {
        return kind;
    }

    NotificationState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    /** Where a row goes, as the column says it. */
    enum DestinationKind {
        CHAT,
        PERSON,
        CONVERSATION;

        static DestinationKind of(Destination destination) {
            if (destination instanceof Destination.ToChat) {
                return CHAT;
            }
            return destination instanceof Destination.ToPerson ? PERSON : CONVERSATION;
        }
    }
}
