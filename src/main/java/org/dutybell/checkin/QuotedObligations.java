package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.appointment.Appointments;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.reminder.ReminderLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a quoted message is about: by our own key of it, by the codes in its words, by when it was sent in the group. */
@Component
class QuotedObligations {

    private final Obligations obligations;
    private final ReminderLookup reminders;
    private final Appointments appointments;

    QuotedObligations(Obligations obligations, ReminderLookup reminders, Appointments appointments) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.appointments = appointments;
    }

    /** In any state; empty when nothing is quoted, or nothing is known of it. */
    List<ObligationView> in(Incoming incoming) {
        InboundMessage.Quote quote = incoming.message().quote();
        if (quote == null) {
            return List.of();
        }
        List<Long> named = quote.reference() == null
                ? List.of()
                : byReference(quote.reference(), incoming.writer().code());
        if (!named.isEmpty()) {
            return obligations.byIds(named);
        }
        List<ObligationView> written =
                CodeReader.read(quote.text(), code -> byCode(code).findAny().isPresent()).codes().stream()
                        .flatMap(this::byCode)
                        .toList();
        return withTheRest(written, sentAround(quote.sentAt(), incoming.message()));
    }

    private Stream<ObligationView> byCode(String code) {
        return obligations.byShortCode(code).stream();
    }

    /** What a message names and had not opened when it was written has no code in it. */
    private static List<ObligationView> withTheRest(List<ObligationView> written, List<ObligationView> sent) {
        Set<Long> codes = written.stream().map(ObligationView::id).collect(Collectors.toSet());
        boolean isThatMessage = sent.stream().anyMatch(one -> codes.contains(one.id()));
        return written.isEmpty() || isThatMessage
                ? Stream.concat(written.stream(), sent.stream().filter(one -> !codes.contains(one.id())))
                        .toList()
                : written;
    }

    private List<Long> byReference(String reference, String person) {
        List<Long> reminded = reminders.obligationsByReference(reference, person);
        return reminded.isEmpty() ? appointments.obligationsByReference(reference, person) : reminded;
    }

    private List<ObligationView> sentAround(@Nullable Instant sentAt, InboundMessage message) {
        boolean ofAPerson = message.quote() != null && message.quote().isOfAPerson();
        return sentAt == null || !message.group() || ofAPerson
                ? List.of()
                : obligations.byIds(reminders.obligationsSentAround(message.conversationId(), sentAt));
    }
}
