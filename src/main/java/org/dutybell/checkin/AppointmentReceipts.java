package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dutybell.appointment.AppointmentOutcome;
import org.dutybell.appointment.AppointmentOutcome.Arranged;
import org.dutybell.appointment.AppointmentOutcome.Cancelled;
import org.dutybell.appointment.AppointmentOutcome.Refused;
import org.dutybell.appointment.AppointmentOutcome.Unchanged;
import org.dutybell.appointment.AppointmentView;
import org.dutybell.appointment.AppointmentWords;
import org.dutybell.appointment.Arrangement;
import org.dutybell.appointment.Clash;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.shared.TimeReading.Trouble;
import org.dutybell.shared.TimeReading.Unclear;
import org.dutybell.wording.ObligationWords;
import org.springframework.stereotype.Component;

/** What the bot answers about the fixed time of something. */
@Component
class AppointmentReceipts {

    private static final Map<Trouble, Template> QUESTIONS = Map.of(
            Trouble.NO_DAY, Template.ASK_DAY,
            Trouble.NO_TIME, Template.ASK_TIME,
            Trouble.NO_SUCH_DAY, Template.ASK_REAL,
            Trouble.NO_SUCH_TIME, Template.ASK_REAL,
            Trouble.HALF_OF_DAY, Template.ASK_HALF,
            Trouble.OTHER_WEEKDAY, Template.ASK_WEEKDAY,
            Trouble.SEVERAL, Template.ASK_ONE);

    private final Templates templates;
    private final AppointmentWords words;
    private final ObligationWords obligations;

    AppointmentReceipts(Templates templates, AppointmentWords words, ObligationWords obligations) {
        this.templates = templates;
        this.words = words;
        this.obligations = obligations;
    }

    String plain(Template template) {
        return templates.render(template, Map.of());
    }

    String ask(Unclear unclear) {
        Template question = Objects.requireNonNull(QUESTIONS.get(unclear.trouble()));
        return templates.render(question, Map.of("text", Markdown.escape(unclear.words())));
    }

    String unknown(List<String> names) {
        return templates.render(
                Template.RECEIPT_APPOINTMENT_WHO, Map.of("name", Markdown.escape(String.join("、", names))));
    }

    String of(AppointmentOutcome outcome, Instant now) {
        if (outcome instanceof Arranged arranged) {
            return arranged(arranged, now);
        }
        if (outcome instanceof Unchanged same) {
            return templates.render(
                    Template.RECEIPT_APPOINTMENT_SAME, words.of(same.obligation(), same.appointment(), now));
        }
        return outcome instanceof Cancelled off
                ? templates.render(
                        Template.RECEIPT_APPOINTMENT_CANCELLED, words.of(off.obligation(), off.before(), now))
                : refused((Refused) outcome, now);
    }

    private String arranged(Arranged arranged, Instant now) {
        AppointmentView before = arranged.before();
        Map<String, Object> values = words.of(arranged.obligation(), arranged.appointment(), now);
        values.put("before", before == null ? "" : words.when(before, now));
        String said = templates.render(
                before == null ? Template.RECEIPT_APPOINTED : Template.RECEIPT_APPOINTMENT_MOVED, values);
        Stream<String> clashes = arranged.clashes().stream().map(clash -> clash(clash, now));
        return Stream.concat(Stream.of(said), clashes).collect(Collectors.joining("\n\n"));
    }

    private String clash(Clash clash, Instant now) {
        return templates.render(
                Template.RECEIPT_APPOINTMENT_CLASH,
                Map.of(
                        "name", obligations.at(now).personName(clash.person()),
                        "title", Markdown.escape(clash.obligation().duty().title()),
                        "when", words.when(clash.other(), now)));
    }

    private String refused(Refused refused, Instant now) {
        ObligationView obligation = refused.obligation();
        Instant wanted = Objects.requireNonNullElse(refused.wanted(), now);
        Map<String, Object> values = words.of(obligation, now);
        values.put("when", words.moment(wanted, now));
        values.put("until", words.moment(obligation.missedAt(), now));
        values.put("opens", words.moment(obligation.opens(), now));
        values.put("allowed", Arrangement.LONGEST_PLACE);
        values.put("done", words.moment(Objects.requireNonNullElse(obligation.doneAt(), now), now));
        values.put("by", obligations.at(now).personName(obligation.doneBy()));
        return templates.render(template(refused), values);
    }

    private static Template template(Refused refused) {
        return switch (refused.reason()) {
            case NOT_YOURS -> Template.RECEIPT_NOT_YOURS;
            case WRONG_KIND -> Template.RECEIPT_APPOINTMENT_KIND;
            case DONE ->
                refused.obligation().state() == ObligationState.WAIVED
                        ? Template.RECEIPT_WAIVED
                        : Template.RECEIPT_ALREADY_DONE;
            case NONE_SET -> Template.RECEIPT_APPOINTMENT_NONE;
            case NO_TIME -> Template.ASK_WHEN;
            case PAST -> Template.RECEIPT_APPOINTMENT_PAST;
            case OUTSIDE -> Template.RECEIPT_APPOINTMENT_OUTSIDE;
            case LENGTH -> Template.RECEIPT_APPOINTMENT_LENGTH;
            case PLACE -> Template.RECEIPT_APPOINTMENT_PLACE;
        };
    }
}
