package org.dutybell.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which messages people see as interactive cards. */
@Service
public class SentCards {

    private final NotificationRepository notifications;

    SentCards(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    /**
     * A card as people see it.
     *
     * @param id the row that was sent
     * @param destination where it went
     * @param ids all rows whose words it carries, itself first
     */
    public record Card(long id, Destination destination, List<Long> ids) {

        public Card {
            ids = List.copyOf(ids);
        }
    }

    /** The card that carries this message; empty when it went another way, or did not go. */
    @Transactional(readOnly = true)
    public Optional<Card> of(long notificationId) {
        return row(notificationId)
                .flatMap(row -> {
                    Long lead = row.mergedInto();
                    return lead == null ? Optional.of(row) : row(lead);
                })
                .filter(row -> row.view(List.of()).way() == Way.CARD)
                .map(this::card);
    }

    private Card card(Notification lead) {
        var merged = notifications.findByMergedIntoOrderById(lead.id()).stream().map(Notification::id);
        return new Card(
                lead.id(),
                lead.destination(),
                Stream.concat(Stream.of(lead.id()), merged).toList());
    }

    private Optional<Notification> row(long id) {
        return notifications.findByIdInOrderById(List.of(id)).stream().findFirst();
    }
}
