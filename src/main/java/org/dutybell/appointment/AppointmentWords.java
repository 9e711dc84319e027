package org.dutybell.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.shared.ChineseTime;
import org.dutybell.wording.ObligationWords;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Fills the placeholders that say when and where something is, and who takes part. */
@Component
public class AppointmentWords {

    private final ObligationWords obligations;
    private final Organisation organisation;
    private final Templates templates;
    private final AppointmentProperties properties;
    private final ZoneId zone;

    AppointmentWords(
            ObligationWords obligations,
            Organisation organisation,
            Templates templates,
            AppointmentProperties properties,
            ZoneId zone) {
        this.obligations = obligations;
        this.organisation = organisation;
        this.templates = templates;
        this.properties = properties;
        this.zone = zone;
    }

    /** What is known of the obligation, and {@code mark}: its code with a # and a blank, empty before it opens. */
    public Map<String, Object> of(ObligationView obligation, Instant now) {
        Map<String, Object> words = speaker(now).of(obligation);
        String code = obligation.shortCode();
        words.put("mark", code == null ? "" : "#" + code + " ");
        return words;
    }

    /** The same with when, where, people, left and ahead; people of {@code named} are mentioned. */
    Map<String, Object> of(
            ObligationView obligation, AppointmentView appointment, List<Participant> named, Instant now) {
        Attendance attendance = Attendance.at(appointment, obligation, organisation.roster(), zone);
        Map<String, Object> words = of(obligation, now);
        words.put("when", when(appointment, now));
        words.put("where", where(appointment));
        words.put(
                "people",
                appointment.participants().stream()
                        .map(one -> name(one, named, attendance) + inPlaceOf(one, attendance))
                        .distinct()
                        .collect(Collectors.joining("、")));
        words.put("left", speaker(now).span(appointment.begins()));
        words.put("ahead", ahead());
        return words;
    }

    /** The same, without mentions. */
    public Map<String, Object> of(ObligationView obligation, AppointmentView appointment, Instant now) {
        return of(obligation, appointment, List.of(), now);
    }

    /** Day, weekday and time; the end too when it lasts longer or shorter than usual. */
    public String when(AppointmentView appointment, Instant now) {
        String begins = moment(appointment.begins(), now);
        boolean usual =
                Duration.between(appointment.begins(), appointment.ends()).equals(properties.length());
        return usual ? begins : begins + "–" + ChineseTime.timeOfDay(appointment.ends(), zone);
    }

    /** Day, weekday and time. */
    public String moment(Instant at, Instant now) {
        return ChineseTime.dayWeekdayAndTime(at, now, zone);
    }

    /** Who did something: a person, or somebody on the admin's pages. */
    public String by(String person, Instant now) {
        return person.isEmpty()
                ? templates.render(Template.APPOINTMENT_BY_PAGE, Map.of())
                : speaker(now).personName(person);
    }

    Speaker speaker(Instant now) {
        return obligations.at(now);
    }

    private String where(AppointmentView appointment) {
        return appointment.place().isEmpty()
                ? templates.render(Template.APPOINTMENT_NO_PLACE, Map.of())
                : Markdown.escape(appointment.place());
    }

    private String ahead() {
        return properties.remindBefore().stream().map(ChineseTime::length).collect(Collectors.joining("、"));
    }

    private String inPlaceOf(Participant participant, Attendance attendance) {
        return attendance
                .inPlaceOf(participant)
                .map(away -> templates.render(Template.IN_PLACE_OF, Map.of("name", Markdown.escape(away.name()))))
                .orElse("");
    }

    private static String name(Participant participant, List<Participant> named, Attendance attendance) {
        return named.contains(participant)
                ? attendance
                        .person(participant)
                        .map(person -> "{@" + person.code() + "}")
                        .orElseGet(() -> Markdown.escape(attendance.name(participant)))
                : Markdown.escape(attendance.name(participant));
    }
}
