package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutybell.appointment.Appointments;
import org.dutybell.checkin.InboundMessage.Form;
import org.dutybell.checkin.Match.How;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.reminder.ReminderLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the obligations that a message answers. A code that the person typed is the plainest sign and goes first; then a
 * quoted reminder, a number for the bot's list, the only one open.
 */
@Component
class Matcher {

    /** How many obligations one message can name; more would not fit into one receipt. */
    private static final int MOST_NAMED = 20;

    private final Obligations obligations;
    private final ReminderLookup reminders;
    private final Appointments appointments;

    Matcher(Obligations obligations, ReminderLookup reminders, Appointments appointments) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.appointments = appointments;
    }

    /**
     * @param open what this person may answer, most urgent first
     * @param empty whether the message brings neither words nor pictures, so that it answers nothing by itself
     */
    Match match(
            Incoming incoming,
            Reading reading,
            @Nullable PendingQuestion question,
            List<ObligationView> open,
            boolean empty) {
        if (!reading.codes().isEmpty()) {
            return byCodes(reading.codes().stream().limit(MOST_NAMED).toList(), open);
        }
        InboundMessage message = incoming.message();
        List<ObligationView> quoted = quoted(message.quote(), incoming);
        if (quoted.isEmpty() && message.form() == Form.PRESS) {
            // a card of which nothing is known: nothing is guessed from it
            return open.isEmpty() ? new Match.NothingOpen() : new Match.Unclear(open, false);
        }
        List<ObligationView> quotedOpen = stillOpen(quoted, open);
        if (quotedOpen.size() == 1) {
            return new Match.About(quotedOpen, How.NAMED);
        }
        List<ObligationView> chosen = chosen(question, reading);
        if (!chosen.isEmpty()) {
            return new Match.About(chosen, How.CHOSEN);
        }
        if (!quotedOpen.isEmpty()) {
            return new Match.Unclear(quotedOpen, true);
        }
        return quoted.isEmpty()
                ? unnamed(open, empty)
                : new Match.About(quoted.stream().limit(MOST_NAMED).toList(), How.NAMED);
    }

    private Match byCodes(List<String> codes, List<ObligationView> open) {
        List<ObligationView> known = codes.stream().flatMap(this::byCode).toList();
        List<String> unknown =
                codes.stream().filter(code -> byCode(code).findAny().isEmpty()).toList();
        return unknown.isEmpty() ? new Match.About(known, How.NAMED) : new Match.UnknownCodes(unknown, known, open);
    }

    private Stream<ObligationView> byCode(String code) {
        return obligations.byShortCode(code).stream();
    }

    private List<ObligationView> quoted(InboundMessage.@Nullable Quote quote, Incoming incoming) {
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
        return written.isEmpty() ? sentAround(quote.sentAt(), incoming.message()) : written;
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

    /** Of several quoted ones those that this person owes; of none owed, those that anybody still owes. */
    private static List<ObligationView> stillOpen(List<ObligationView> quoted, List<ObligationView> open) {
        List<ObligationView> owed = quoted.stream()
                .filter(view -> view.state() == ObligationState.OPEN || view.state() == ObligationState.MISSED)
                .toList();
        List<ObligationView> own = owed.stream()
                .filter(view -> open.stream().anyMatch(other -> other.id() == view.id()))
                .toList();
        return own.isEmpty() ? owed : own;
    }

    private List<ObligationView> chosen(@Nullable PendingQuestion question, Reading reading) {
        return Optional.ofNullable(question).stream()
                .flatMap(asked -> asked.choose(reading.choices()).stream())
                .flatMap(id -> obligations.byId(id).stream())
                .toList();
    }

    /** What is owed now goes before what was missed: a picture of today is not taken for last week's. */
    private static Match unnamed(List<ObligationView> open, boolean empty) {
        if (open.isEmpty()) {
            return new Match.NothingOpen();
        }
        List<ObligationView> owedNow = open.stream()
                .filter(view -> view.state() == ObligationState.OPEN)
                .toList();
        List<ObligationView> candidates = owedNow.isEmpty() ? open : owedNow;
        return candidates.size() == 1 && !empty
                ? new Match.About(candidates, How.ONLY_ONE)
                : new Match.Unclear(open, false);
    }
}
