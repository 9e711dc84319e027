package org.dutybell.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dutybell.checkin.Paragraph.Place;
import org.dutybell.escalation.EscalationRequests;
import org.dutybell.escalation.EscalationRequests.Outcome;
import org.dutybell.notification.Markdown;
import org.dutybell.notification.Template;
import org.dutybell.notification.Templates;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNote.Kind;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.dutybell.reminder.Postponing;
import org.dutybell.wording.Speaker;
import org.springframework.stereotype.Component;

/** Answers who says 稍后, 困难 or 收到 of an obligation: it is noted, and nothing counts as done by it. */
@Component
class Notes {

    private final Obligations obligations;
    private final ObligationNotes notes;
    private final Postponing postponing;
    private final EscalationRequests escalations;
    private final Templates templates;

    Notes(
            Obligations obligations,
            ObligationNotes notes,
            Postponing postponing,
            EscalationRequests escalations,
            Templates templates) {
        this.escalations = escalations;
        this.obligations = obligations;
        this.notes = notes;
        this.postponing = postponing;
        this.templates = templates;
    }

    /** Why this person cannot say that of this obligation; empty when it can be noted. */
    Optional<CheckInOutcome> refusal(Wish wish, ObligationView obligation, String person, Instant now) {
        if (obligation.state() == ObligationState.FULFILLED) {
            return Optional.of(new CheckInOutcome.AlreadyDone(obligation));
        }
        if (obligation.state() == ObligationState.WAIVED) {
            return Optional.of(new CheckInOutcome.Waived(obligation));
        }
        if (obligation.state() == ObligationState.PLANNED) {
            return Optional.of(new CheckInOutcome.NotOpen(obligation));
        }
        if (wish.kind() == Wish.Kind.FOLLOW) {
            return Optional.empty();
        }
        boolean own = obligations.answerableBy(person, now).stream().anyMatch(one -> one.id() == obligation.id());
        return own ? Optional.empty() : Optional.of(new CheckInOutcome.NotYours(obligation));
    }

    Paragraph note(Wish wish, ObligationView obligation, CheckIn said, Speaker words) {
        Map<String, Object> values = words.of(obligation);
        return switch (wish.kind()) {
            case LATER -> later(obligation, said, values, words);
            case DIFFICULT -> difficult(wish.words(), obligation, said, values);
            case FOLLOW -> follow(obligation, said, values);
            case SOLVED -> solved(obligation, said, values);
            default -> {
                write(Kind.SEEN, "", obligation, said);
                yield new Paragraph(templates.render(Template.RECEIPT_SEEN, values), Place.ON_CARD);
            }
        };
    }

    private Paragraph later(ObligationView obligation, CheckIn said, Map<String, Object> values, Speaker words) {
        Optional<Instant> at = postponing.later(obligation, said.person(), words.now());
        if (at.isEmpty()) {
            return Paragraph.forWriter(templates.render(Template.RECEIPT_NOT_LATER, values));
        }
        write(Kind.LATER, "", obligation, said);
        values.put("at", words.time(at.get()));
        return new Paragraph(templates.render(Template.RECEIPT_LATER, values), Place.ON_CARD);
    }

    /** Only who heard of it, or is above it, can look after it. */
    private Paragraph follow(ObligationView obligation, CheckIn said, Map<String, Object> values) {
        Outcome outcome = escalations.follow(obligation.id(), said.person(), said.messageId(), said.at());
        return Paragraph.forWriter(templates.render(
                outcome == Outcome.DONE ? Template.RECEIPT_FOLLOWED : Template.RECEIPT_NOT_FOLLOWED, values));
    }

    private Paragraph difficult(String reason, ObligationView obligation, CheckIn said, Map<String, Object> values) {
        write(Kind.DIFFICULTY, reason, obligation, said);
        values.put("text", Markdown.escape(reason));
        return reason.isEmpty()
                ? Paragraph.forWriter(templates.render(Template.RECEIPT_DIFFICULTY_HOW, values))
                : new Paragraph(templates.render(Template.RECEIPT_DIFFICULTY, values), Place.ON_CARD);
    }

    private Paragraph solved(ObligationView obligation, CheckIn said, Map<String, Object> values) {
        if (ObligationNote.openDifficulties(notes.of(List.of(obligation.id()))).isEmpty()) {
            return Paragraph.forWriter(templates.render(Template.RECEIPT_NO_DIFFICULTY, values));
        }
        write(Kind.SOLVED, "", obligation, said);
        return new Paragraph(templates.render(Template.RECEIPT_SOLVED, values), Place.ON_CARD);
    }

    private void write(Kind kind, String text, ObligationView obligation, CheckIn said) {
        notes.add(new ObligationNote(obligation.id(), kind, said.person(), text, said.at()), said.messageId());
    }
}
