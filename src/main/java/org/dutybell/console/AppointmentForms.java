package org.dutybell.console;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutybell.appointment.AppointmentView;
import org.dutybell.appointment.Appointments;
import org.dutybell.appointment.Participant;
import org.dutybell.obligation.ObligationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the form for the fixed time of an obligation. */
@Component
class AppointmentForms {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final Appointments appointments;
    private final Phrasebook phrasebook;

    AppointmentForms(Appointments appointments, Phrasebook phrasebook) {
        this.appointments = appointments;
        this.phrasebook = phrasebook;
    }

    /** Empty for what takes place at no fixed time, and for what is done. */
    Optional<AppointmentForm> of(ObligationView obligation, Words words, Names names) {
        boolean takesPlace = Appointments.KINDS.contains(obligation.duty().kind())
                && !obligation.state().isSettled();
        return takesPlace
                ? Optional.of(form(obligation, appointments.of(obligation.id()).orElse(null), words, names))
                : Optional.empty();
    }

    private AppointmentForm form(
            ObligationView obligation, @Nullable AppointmentView stands, Words words, Names names) {
        Instant earliest = obligation.opens().isAfter(words.now()) ? obligation.opens() : words.now();
        return new AppointmentForm(
                stands == null ? words.say("obligation.appointment.none") : sentence(stands, words, names),
                stands != null,
                stands == null ? "" : field(stands.begins()),
                stands == null ? "" : field(stands.ends()),
                stands == null ? "" : stands.place(),
                stands == null ? "" : typed(stands.participants(), names),
                field(earliest),
                field(obligation.missedAt()),
                words.time(obligation.opens()),
                words.time(obligation.missedAt()));
    }

    private static String sentence(AppointmentView stands, Words words, Names names) {
        List<String> people =
                stands.participants().stream().map(names::participant).toList();
        return words.say(
                "obligation.appointment.stands", words.time(stands.begins()), AppointmentEntries.place(stands), people);
    }

    /** Codes are read again without doubt, and names of people are what a reader expects; posts go by their code. */
    private static String typed(List<Participant> participants, Names names) {
        return participants.stream()
                .map(one -> one.kind() == Participant.Kind.PERSON && names.isOnlyOne(one.code())
                        ? names.person(one.code())
                        : one.code())
                .collect(Collectors.joining("、"));
    }

    private String field(Instant at) {
        return FIELD.format(LocalDateTime.ofInstant(at, phrasebook.zone()));
    }
}
