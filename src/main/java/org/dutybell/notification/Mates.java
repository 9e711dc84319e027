package org.dutybell.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What goes out with a row. What waits for the same place for the same reason is merged into it; the same words to other
 * people go in the same call, where the way takes several people at once, and each stays a row of its own.
 */
@Component
class Mates {

    private static final int MOST_MERGED = 20;

    private final NotificationRepository notifications;
    private final Channel channel;

    Mates(NotificationRepository notifications, Channel channel) {
        this.notifications = notifications;
        this.channel = channel;
    }

    /**
     * The rows of one call, locked and merged, none begun: this one first, and what says the same to other people. What
     * was tried before goes alone, so that nobody waits twice because of another.
     */
    List<Notification> of(Notification lead, Instant now) {
        int most = lead.isToPerson() && lead.isUntried() ? channel.mostTogether(lead.destination(), lead.content()) : 1;
        List<Notification> alike = most > 1 ? alike(lead, most - 1, now) : List.of();
        absorb(lead, waitingFor(lead, now));
        List<Notification> call = new ArrayList<>(List.of(lead));
        Set<Destination> people = new HashSet<>();
        for (Notification other : alike) {
            if (other.isUntried() && people.add(other.destination()) && joins(other, lead, now)) {
                call.add(other);
            }
        }
        return call;
    }

    private List<Notification> alike(Notification lead, int most, Instant now) {
        return notifications
                .lockAlike(
                        now,
                        lead.kind().name(),
                        lead.title(),
                        lead.body(),
                        lead.addressee().code(),
                        most)
                .stream()
                .filter(lead::saysTheSameAs)
                .filter(other -> !other.isTooLate(now))
                .toList();
    }

    /** With what waits for that person too it may say more than the lead, or less: then it has its own turn. */
    private boolean joins(Notification other, Notification lead, Instant now) {
        List<Notification> waiting = waitingFor(other, now);
        if (!other.bodyWith(waiting).equals(lead.body())) {
            return false;
        }
        absorb(other, waiting);
        return true;
    }

    private List<Notification> waitingFor(Notification lead, Instant now) {
        String destination = lead.addressee().code();
        return destination == null || !lead.isMergeable()
                ? List.of()
                : notifications.lockMates(
                        now, lead.kind().name(), lead.addressee().kind(), destination, lead.id(), MOST_MERGED);
    }

    private static void absorb(Notification lead, List<Notification> waiting) {
        for (Notification mate : waiting) {
            if (!lead.absorb(mate)) {
                return;
            }
        }
    }
}
