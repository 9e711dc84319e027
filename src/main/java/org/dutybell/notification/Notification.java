package org.dutybell.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.UUID;
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
    private static final int REFERENCE_LENGTH = 200;
    private static final int TITLE_LENGTH = 200;
    private static final int BODY_LENGTH = 10_000;
    private static final int DETAILS_LENGTH = 4000;
    private static final String BETWEEN_MERGED = "\n\n---\n\n";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false)
    private String dedupKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MessageKind kind;

    private int priority;

    @Embedded
    private Addressee addressee;

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
    private String form;

    @Column(length = DETAILS_LENGTH)
    private String details;

    private Long aboutId;
    private String wireKey;
    private Long mergedInto;
    private String way;
    private Instant fallbackAt;
    private Instant usefulUntil;

    protected Notification() {}

    Notification(NewNotification notification) {
        dedupKey = notification.dedupKey();
        kind = notification.kind();
        priority = kind.priority();
        Content content = notification.content();
        form = ContentJson.form(content);
        title = cut(content.title(), TITLE_LENGTH);
        body = cut(content.body(), BODY_LENGTH);
        details = ContentJson.details(content);
        aboutId = content.about();
        wireKey = "dutybell-" + UUID.randomUUID();
        createdAt = notification.at();
        state = NotificationState.PENDING;
        nextAttemptAt = notification.at();
        usefulUntil = notification.usefulUntil();
        addressee = new Addressee(notification.destination());
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

    /**
     * Begins an attempt beside DingTalk; for DingTalk it goes on waiting.
     *
     * @return the number of the attempt
     */
    int fallsBack(Instant now) {
        fallbackAt = now;
        return ++attempts;
    }

    void fallsBackLater() {
        fallbackAt = null;
    }

    boolean isTooLate(Instant now) {
        return now.isAfter(createdAt.plus(kind.worthSendingFor()));
    }

    /** Whether it would come too late in that morning. */
    boolean isUselessIn(Instant morning) {
        return usefulUntil != null && !usefulUntil.isAfter(morning);
    }

    void sent(Outcome.Accepted accepted) {
        settle(NotificationState.SENT, accepted.passedOver());
        reference = whole(accepted.reference());
        way = accepted.way().name();
    }

    /** Half a key would name nothing. */
    private static @Nullable String whole(@Nullable String key) {
        return key == null || key.length() > REFERENCE_LENGTH ? null : key;
    }

    void suppressed(String why) {
        settle(NotificationState.SUPPRESSED, why);
    }

    /** Waits without an attempt. */
    void held(Instant until, String why) {
        state = NotificationState.PENDING;
        nextAttemptAt = until;
        reason = cut(why, REASON_LENGTH);
    }

    /** The attempt that was begun was none. */
    void notAttempted() {
        attempts--;
    }

    /** What it would say with the words of those that wait for the same place, as many as fit into one message. */
    String bodyWith(List<Notification> others) {
        String joined = body;
        for (Notification other : others) {
            String more = joined + BETWEEN_MERGED + other.body;
            if (more.length() > BODY_LENGTH) {
                return joined;
            }
            joined = more;
        }
        return joined;
    }

    /** Takes the words of a row that waits for the same place; false when both would be too long for one message. */
    boolean absorb(Notification other) {
        String joined = bodyWith(List.of(other));
        if (joined.equals(body)) {
            return false;
        }
        body = joined;
        if (content() instanceof Content.Message words && words.routine() && !other.isRoutine()) {
            details = ContentJson.details(words.routine(false));
        }
        if (usefulUntil == null || other.isUselessIn(usefulUntil)) {
            usefulUntil = other.usefulUntil;
        }
        other.settle(NotificationState.MERGED, "Sent together with message " + id);
        other.mergedInto = id;
        return true;
    }

    private boolean isRoutine() {
        return content() instanceof Content.Message words && words.routine();
    }

    /** Whether others may be sent with it: a message of a kind that can be merged, not tried yet. */
    boolean isMergeable() {
        return kind.mergeable() && isUntried() && form.equals("MESSAGE");
    }

    /** Whether it waits for its first attempt. */
    boolean isUntried() {
        return attempts == 0 && state == NotificationState.PENDING;
    }

    /** Whether it is the same message, whoever it is for. */
    boolean saysTheSameAs(Notification other) {
        return kind == other.kind && content().equals(other.content());
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
        return addressee.destination();
    }

    Addressee addressee() {
        return addressee;
    }

    Content content() {
        return ContentJson.read(form, title, body, details);
    }

    OutgoingMessage.Original asOriginal() {
        return new OutgoingMessage.Original(wireKey, reference, Way.valueOf(way), createdAt);
    }

    NotificationView view(List<NotificationView.Attempt> tries) {
        return new NotificationView(
                id,
                kind,
                form,
                aboutId,
                way == null ? null : Way.valueOf(way),
                addressee.code() == null ? "" : addressee.code(),
                title,
                createdAt,
                state,
                reason,
                nextAttemptAt,
                tries);
    }

    private static String cut(String text, int length) {
        return ColumnText.cut(text, length);
    }

    long id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
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

    int priority() {
        return priority;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    Long aboutId() {
        return aboutId;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    /** The row it went out with: itself, or the one that took its words. */
    long lead() {
        return mergedInto == null ? id : mergedInto;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String wireKey() {
        return wireKey;
    }

    /** The key that DingTalk gave it; several people's when one call brought it to them. */
    @Nullable
    String reference() {
        return reference;
    }

    /** Whether it is a message to one person. */
    boolean isToPerson() {
        return form.equals("MESSAGE") && addressee.destination() instanceof Destination.ToPerson;
    }
}
