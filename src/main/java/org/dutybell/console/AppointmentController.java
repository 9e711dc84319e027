package org.dutybell.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dutybell.appointment.AppointmentOutcome;
import org.dutybell.appointment.AppointmentOutcome.Arranged;
import org.dutybell.appointment.AppointmentOutcome.Refused;
import org.dutybell.appointment.Appointments;
import org.dutybell.appointment.Arrangement;
import org.dutybell.appointment.Clash;
import org.dutybell.appointment.ParticipantReader;
import org.dutybell.checkin.AfterReply;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets, moves and calls off an appointment from the timeline of its obligation. */
@Controller
class AppointmentController {

    private final AdminPage pages;
    private final Phrasebook phrasebook;
    private final Obligations obligations;
    private final Appointments appointments;
    private final ObjectProvider<AfterReply> sender;
    private final Gate gate;

    AppointmentController(
            AdminPage pages,
            Phrasebook phrasebook,
            Obligations obligations,
            Appointments appointments,
            ObjectProvider<AfterReply> sender,
            Gate gate) {
        this.pages = pages;
        this.phrasebook = phrasebook;
        this.obligations = obligations;
        this.appointments = appointments;
        this.sender = sender;
        this.gate = gate;
    }

    @PostMapping("/obligations/{id}/appointment")
    String set(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String people,
            Locale locale,
            RedirectAttributes next) {
        ObligationView obligation = obligation(id);
        Words words = pages.words(locale);
        Names names = pages.names(words);
        ParticipantReader.Found found =
                ParticipantReader.read(people, obligation.unit(), names.roster(), names.today());
        if (!found.unknown().isEmpty()) {
            return back(obligation, Line.of("obligation.appointment.refused.unknown", found.unknown()), locale, next);
        }
        AppointmentOutcome outcome = appointments.set(
                new Arrangement(
                        obligation.id(),
                        arranger(),
                        instant(at),
                        instant(until),
                        place.strip(),
                        found.participants().isEmpty() ? null : found.participants(),
                        null),
                words.now());
        return back(obligation, said(outcome, names), locale, next);
    }

    @PostMapping("/obligations/{id}/appointment/cancel")
    String cancel(@PathVariable String id, Locale locale, RedirectAttributes next) {
        ObligationView obligation = obligation(id);
        Words words = pages.words(locale);
        AppointmentOutcome outcome = appointments.cancel(obligation.id(), arranger(), null, words.now());
        return back(obligation, said(outcome, pages.names(words)), locale, next);
    }

    /** Empty for admins, who enter what others agreed; all others must be among those who may arrange it. */
    private String arranger() {
        return gate.access().administers() ? "" : gate.access().who();
    }

    private String back(ObligationView obligation, Line done, Locale locale, RedirectAttributes next) {
        sender.ifAvailable(AfterReply::replyWritten);
        return pages.back("/obligations/" + obligation.id(), done, locale, next);
    }

    private static Line said(AppointmentOutcome outcome, Names names) {
        if (outcome instanceof Arranged arranged) {
            List<Clash> clashes = arranged.clashes();
            Instant begins = arranged.appointment().begins();
            return clashes.isEmpty()
                    ? Line.of("obligation.appointment.done.set", begins)
                    : Line.of(
                            "obligation.appointment.set-with-clash",
                            begins,
                            clashes.stream().map(clash -> clash(clash, names)).toList());
        }
        if (outcome instanceof Refused refused) {
            String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Line.of("obligation.appointment.refused." + reason);
        }
        boolean off = outcome instanceof AppointmentOutcome.Cancelled;
        return Line.of("obligation.appointment.done." + (off ? "cancelled" : "same"));
    }

    private static Line clash(Clash clash, Names names) {
        return Line.of(
                "obligation.appointment.clash",
                names.person(clash.person()),
                clash.obligation().duty().title());
    }

    /** Null when the field is empty, or not as browsers write it. */
    private @Nullable Instant instant(String field) {
        try {
            return field.isBlank()
                    ? null
                    : LocalDateTime.parse(field.strip())
                            .atZone(phrasebook.zone())
                            .toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private ObligationView obligation(String id) {
        Optional<ObligationView> found = RowId.parse(id).flatMap(obligations::byId);
        return found.orElseThrow(() -> new PageNotFound(Line.of("obligation.unknown", id)));
    }
}
