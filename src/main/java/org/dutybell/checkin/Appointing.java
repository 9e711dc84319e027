package org.dutybell.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dutybell.appointment.AppointmentView;
import org.dutybell.appointment.Appointments;
import org.dutybell.appointment.Arrangement;
import org.dutybell.appointment.Participant;
import org.dutybell.appointment.ParticipantReader;
import org.dutybell.notification.Template;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Roster;
import org.dutybell.shared.ChineseTimeReader;
import org.dutybell.shared.TimeReading;
import org.dutybell.shared.TimeReading.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who says 定于, 改到 or 取消安排 of an obligation. Joins the caller's transaction. */
@Component
class Appointing {

    private static final Pattern PARTICIPANTS =
            Pattern.compile("[\\s,，。;；]*(?:参加人员?|参会人员?|参加|参会|人员)\\s*[:：]\\s*(.+)$", Pattern.DOTALL);

    private final Appointments appointments;
    private final AppointmentReceipts receipts;
    private final Organisation organisation;
    private final ZoneId zone;

    Appointing(Appointments appointments, AppointmentReceipts receipts, Organisation organisation, ZoneId zone) {
        this.appointments = appointments;
        this.receipts = receipts;
        this.organisation = organisation;
        this.zone = zone;
    }

    /** What such a wish can be about when it names nothing: for moving and calling off, what has an appointment. */
    List<ObligationView> candidates(List<ObligationView> answerable, Wish wish) {
        List<ObligationView> open = answerable.stream()
                .filter(one -> one.state() == ObligationState.OPEN
                        && Appointments.KINDS.contains(one.duty().kind()))
                .toList();
        List<ObligationView> set = wish.kind() == Wish.Kind.APPOINT
                ? List.of()
                : open.stream()
                        .filter(one -> appointments.of(one.id()).isPresent())
                        .toList();
        return set.isEmpty() ? open : set;
    }

    /** The receipt. */
    String answer(Wish wish, ObligationView obligation, CheckIn said, Incoming incoming) {
        Instant now = incoming.now();
        if (wish.kind() == Wish.Kind.CALL_OFF) {
            return receipts.of(appointments.cancel(obligation.id(), said.person(), chat(incoming.message()), now), now);
        }
        AppointmentView current = appointments.of(obligation.id()).orElse(null);
        Words words = Words.of(wish.words());
        TimeReading reading = ChineseTimeReader.read(
                words.timeAndPlace(),
                LocalDateTime.ofInstant(said.at(), zone),
                wish.kind() == Wish.Kind.MOVE && current != null ? local(current.begins()) : null);
        if (reading instanceof TimeReading.Unclear unclear) {
            return receipts.ask(unclear);
        }
        boolean moves = wish.kind() == Wish.Kind.MOVE;
        boolean onlyPlace = moves && current != null && !words.timeAndPlace().isBlank();
        if (reading instanceof TimeReading.None && !onlyPlace) {
            return receipts.plain(Template.ASK_WHEN);
        }
        return arrange(
                wish(reading, words, obligation, said, incoming), words, obligation, moves && current != null, now);
    }

    private String arrange(Arrangement wish, Words words, ObligationView obligation, boolean moves, Instant now) {
        List<String> unknown = participants(words, obligation, now)
                .map(ParticipantReader.Found::unknown)
                .orElse(List.of());
        if (!unknown.isEmpty()) {
            return receipts.unknown(unknown);
        }
        return receipts.of(moves ? appointments.move(wish, now) : appointments.set(wish, now), now);
    }

    private Arrangement wish(
            TimeReading reading, Words words, ObligationView obligation, CheckIn said, Incoming incoming) {
        Found found = reading instanceof Found read ? read : null;
        String place = found == null ? words.timeAndPlace().strip() : found.rest();
        List<Participant> participants = participants(words, obligation, incoming.now())
                .map(ParticipantReader.Found::participants)
                .orElse(null);
        return new Arrangement(
                obligation.id(),
                said.person(),
                found == null ? null : instant(found.at()),
                found == null || found.until() == null ? null : instant(found.until()),
                place.isEmpty() ? null : place,
                participants,
                chat(incoming.message()));
    }

    private Optional<ParticipantReader.Found> participants(Words words, ObligationView obligation, Instant now) {
        String names = words.participants();
        return names == null
                ? Optional.empty()
                : Optional.of(ParticipantReader.read(
                        names, obligation.unit(), organisation.roster(), LocalDate.ofInstant(now, zone)));
    }

    /** Our code of the group in which it was written; null in a private chat. */
    private @Nullable String chat(InboundMessage message) {
        Roster roster = organisation.roster();
        return message.group()
                ? roster.chats().stream()
                        .filter(chat -> message.conversationId().equals(chat.conversationId()))
                        .map(Chat::code)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private Instant instant(LocalDateTime at) {
        return at.atZone(zone).toInstant();
    }

    /**
     * What follows 定于 or 改到.
     *
     * @param participants the names after 参加：; null when they are not said
     */
    private record Words(String timeAndPlace, @Nullable String participants) {

        static Words of(String words) {
            Matcher match = PARTICIPANTS.matcher(words);
            return match.find() ? new Words(words.substring(0, match.start()), match.group(1)) : new Words(words, null);
        }
    }
}
