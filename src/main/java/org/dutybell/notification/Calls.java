package org.dutybell.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which messages DingTalk knows as one: those that were merged, and those that one call brought to several people. */
@Component
class Calls {

    private final NotificationRepository notifications;

    Calls(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    /** For each of these the rows of its call, one a place, the one that stands for the call first; itself before it was sent. */
    Map<Long, List<Notification>> of(Collection<Long> ids) {
        Map<Long, Long> leads = notifications.findByIdInOrderById(ids).stream()
                .collect(Collectors.toMap(Notification::id, Notification::lead));
        Map<Long, Notification> rows = notifications.findByIdInOrderById(leads.values()).stream()
                .collect(Collectors.toMap(Notification::id, Function.identity()));
        Map<String, List<Notification>> together = together(rows.values());
        Map<Long, List<Notification>> found = new HashMap<>();
        leads.forEach((id, lead) -> {
            Notification row = Objects.requireNonNull(rows.get(lead));
            List<Notification> alone = List.of(row);
            List<Notification> call = row.reference() == null ? alone : together.getOrDefault(row.reference(), alone);
            found.put(id, call.contains(row) ? call : alone);
        });
        return found;
    }

    /** For each of these the row that stands for its call. */
    Map<Long, Long> firsts(Collection<Long> ids) {
        return of(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).id()));
    }

    /** For each of these that went to several people the codes of the others; nothing for the rest. */
    Map<Long, List<String>> others(Collection<Long> ids) {
        Map<Long, List<Notification>> calls = of(ids);
        Map<Long, List<String>> found = new HashMap<>();
        for (Notification row : notifications.findByIdInOrderById(ids)) {
            List<String> others = Objects.requireNonNull(calls.get(row.id())).stream()
                    .filter(other -> other.id() != row.lead())
                    .flatMap(other -> Stream.ofNullable(other.addressee().code()))
                    .toList();
            if (!others.isEmpty()) {
                found.put(row.id(), others);
            }
        }
        return found;
    }

    private Map<String, List<Notification>> together(Collection<Notification> rows) {
        List<String> references = rows.stream()
                .map(Notification::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return notifications.sentPrivately(references).stream().collect(Collectors.groupingBy(Notification::reference));
    }
}
