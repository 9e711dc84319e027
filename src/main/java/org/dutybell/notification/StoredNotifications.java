package org.dutybell.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredNotifications implements Notifications {

    private static final Duration CALL_TAKES = Duration.ofSeconds(15);
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);

    private final NotificationRepository notifications;
    private final DeliveryRepository deliveries;

    StoredNotifications(NotificationRepository notifications, DeliveryRepository deliveries) {
        this.notifications = notifications;
        this.deliveries = deliveries;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(NewNotification notification) {
        return notifications
                .findByDedupKey(notification.dedupKey())
                .orElseGet(() -> notifications.save(new Notification(notification)))
                .id();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(long id, String reason) {
        return notifications
                .lock(id)
                .filter(row -> row.state() == NotificationState.PENDING)
                .filter(row -> notifications.findByMergedIntoOrderById(id).isEmpty())
                .map(row -> {
                    row.suppressed(reason);
                    return true;
                })
                .orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Instant> writtenTo(Destination destination, MessageKind kind, Instant since) {
        Addressee addressee = new Addressee(destination);
        return notifications.writtenTo(
                addressee.destinationKind(),
                Objects.requireNonNull(addressee.code(), "a conversation is no place"),
                kind,
                since);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NotificationView> byKey(String dedupKey) {
        return notifications
                .findByDedupKey(dedupKey)
                .flatMap(row -> views(List.of(row.id())).stream().findFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public List<NotificationView> views(Collection<Long> ids) {
        List<Notification> rows = notifications.findByIdInOrderById(ids);
        Map<Long, Notification> leads = leads(rows);
        Map<Long, List<NotificationView.Attempt>> attempts = attempts(rows, leads);
        return rows.stream().map(row -> view(row, leads, attempts)).toList();
    }

    /** What went out as part of another row shares its fate. */
    private static NotificationView view(
            Notification row, Map<Long, Notification> leads, Map<Long, List<NotificationView.Attempt>> attempts) {
        Notification lead = leads.get(row.mergedInto());
        return lead == null
                ? row.view(attempts.getOrDefault(row.id(), List.of()))
                : row.view(attempts.getOrDefault(lead.id(), List.of())).withFateOf(lead.view(List.of()));
    }

    private Map<Long, Notification> leads(List<Notification> rows) {
        List<Long> ids = rows.stream()
                .map(Notification::mergedInto)
                .filter(Objects::nonNull)
                .toList();
        return notifications.findByIdInOrderById(ids).stream()
                .collect(Collectors.toMap(Notification::id, Function.identity()));
    }

    private Map<Long, List<NotificationView.Attempt>> attempts(List<Notification> rows, Map<Long, Notification> leads) {
        Set<Long> ids = Stream.concat(rows.stream(), leads.values().stream())
                .map(Notification::id)
                .collect(Collectors.toSet());
        return deliveries.findByNotificationIdInOrderByAttempt(ids).stream()
                .collect(Collectors.groupingBy(
                        Delivery::notificationId, Collectors.mapping(Delivery::view, Collectors.toList())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> byReference(String reference, @Nullable String person) {
        List<Notification> named = notifications.findByReferenceOrWireKeyOrderById(reference, reference);
        boolean severalPeople = named.stream().filter(Notification::isToPerson).count() > 1;
        return named.stream()
                .filter(row ->
                        !severalPeople || person != null && row.destination().equals(new Destination.ToPerson(person)))
                .findFirst()
                .map(this::withMerged)
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Long> onlyOneSentTo(String chatCode, Instant sentAt) {
        List<Notification> candidates = notifications.findByIdInOrderById(
                notifications.sentTo(chatCode, sentAt.minus(CALL_TAKES), sentAt.plus(CLOCKS_DIFFER_BY)));
        return candidates.size() == 1 ? withMerged(candidates.get(0)) : List.of();
    }

    private List<Long> withMerged(Notification lead) {
        return Stream.concat(Stream.of(lead), notifications.findByMergedIntoOrderById(lead.id()).stream())
                .map(Notification::id)
                .toList();
    }
}
