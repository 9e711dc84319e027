package org.dutybell.notification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Where a row of the outbox goes, as its columns say it. */
@Embeddable
@NullUnmarked
class Addressee {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DestinationKind destinationKind;

    private String destinationCode;
    private String sessionWebhook;
    private Instant sessionExpiresAt;
    private String conversationId;
    private String userId;

    protected Addressee() {}

    Addressee(Destination destination) {
        if (destination instanceof Destination.ToChat chat) {
            destinationKind = DestinationKind.CHAT;
            destinationCode = chat.chatCode();
        } else if (destination instanceof Destination.ToPerson person) {
            destinationKind = DestinationKind.PERSON;
            destinationCode = person.personCode();
        } else if (destination instanceof Destination.ToConversation conversation) {
            destinationKind = DestinationKind.CONVERSATION;
            sessionWebhook = conversation.sessionWebhook();
            sessionExpiresAt = conversation.expiresAt();
            conversationId = conversation.conversationId();
            userId = conversation.userId();
        }
    }

    Destination destination() {
        return switch (destinationKind) {
            case CHAT -> new Destination.ToChat(destinationCode);
            case PERSON -> new Destination.ToPerson(destinationCode);
            case CONVERSATION ->
                new Destination.ToConversation(sessionWebhook, sessionExpiresAt, conversationId, userId);
        };
    }

    DestinationKind destinationKind() {
        return destinationKind;
    }

    /** Such as CHAT. */
    String kind() {
        return destinationKind.name();
    }

    /** Code of the chat or person; null for an answer in a conversation. */
    @Nullable
    String code() {
        return destinationCode;
    }

    enum DestinationKind {
        CHAT,
        PERSON,
        CONVERSATION
    }
}
