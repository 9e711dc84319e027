package org.dutybell.checkin;

import java.util.Optional;
import org.dutybell.checkin.Paragraph.Place;
import org.dutybell.notification.Template;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.CheckInOutcome;
import org.dutybell.obligation.Corrected;
import org.dutybell.obligation.ObligationState;
import org.dutybell.obligation.ObligationView;
import org.dutybell.obligation.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what a reply says about one obligation, and says what became of it. */
@Component
class AnswerToOne {

    private final Obligations obligations;
    private final Appointing appointing;
    private final Entrusting entrusting;
    private final Requests requests;
    private final Notes notes;
    private final Recents recents;
    private final HeldReplies held;
    private final Receipts receipts;

    AnswerToOne(
            Obligations obligations,
            Appointing appointing,
            Entrusting entrusting,
            Requests requests,
            Notes notes,
            Recents recents,
            HeldReplies held,
            Receipts receipts) {
        this.obligations = obligations;
        this.appointing = appointing;
        this.entrusting = entrusting;
        this.requests = requests;
        this.notes = notes;
        this.recents = recents;
        this.held = held;
        this.receipts = receipts;
    }

    /**
     * Words that only say 稍后, 困难, 收到 or 跟进 are noted, 定于 makes an appointment; all others are a check-in.
     *
     * @param doubt the answer to what does not count as done; null when it does
     */
    Paragraph to(CheckIn said, ObligationView obligation, @Nullable Template doubt, Turn turn) {
        Wish wish = Wish.of(said.text());
        Intent intent = Intent.of(wish, said);
        if (intent == Intent.APPOINTMENT) {
            return Paragraph.forWriter(appointing.answer(wish, obligation, said, turn.incoming()));
        }
        if (intent == Intent.ACT) {
            return doubt == null ? checkIn(said, obligation, wish, turn) : answer(doubt, said, obligation, turn);
        }
        if (intent == Intent.ENTRUSTING && obligation.state().isOwed()) {
            return entrusting.answer(wish, obligation, said, turn);
        }
        if (wish.isRequest()
                && requests.mayAskForAnybody(said.person())
                && obligation.state().isOwed()) {
            return requests.ask(wish, obligation, said, turn.words());
        }
        return notes.refusal(wish, obligation, said.person(), turn.now())
                .map(refusal -> receipt(refusal, turn))
                .orElseGet(() -> wish.isRequest()
                        ? requests.ask(wish, obligation, said, turn.words())
                        : notes.note(wish, obligation, said, turn.words()));
    }

    /** What is done takes additions and corrections, and a picture without a word is one. */
    private Paragraph checkIn(CheckIn said, ObligationView obligation, Wish wish, Turn turn) {
        boolean more = wish.isAddition()
                || said.text().isEmpty() && !said.evidenceIds().isEmpty();
        boolean done = obligation.state() == ObligationState.FULFILLED && recents.isCorrectable(obligation, turn.now());
        if (done && wish.kind() == Wish.Kind.CORRECT) {
            Optional<Corrected> corrected = obligations.correct(said, turn.now());
            if (corrected.isPresent()) {
                return new Paragraph(receipts.corrected(corrected.get(), turn.words()), Place.ON_CARD);
            }
        }
        if (more
                && done
                && (wish.isAddition() || obligation.duty().times() == null)
                && obligations.add(said, turn.now())) {
            return new Paragraph(receipts.added(obligation, turn.words()), Place.ON_CARD);
        }
        return receipt(obligations.checkIn(said, turn.now()), turn);
    }

    /** Words that do not say that it is done are no check-in; pictures with them are kept for it. */
    private Paragraph answer(Template template, CheckIn said, ObligationView obligation, Turn turn) {
        String receipt = receipts.about(template, obligation, turn.words());
        boolean asks = template == Template.RECEIPT_IS_IT_DONE;
        if (asks || !said.evidenceIds().isEmpty()) {
            held.keep(said, obligation, asks, turn);
        }
        return Paragraph.forWriter(
                said.evidenceIds().isEmpty() ? receipt : receipt + "\n\n" + receipts.plain(Template.RECEIPT_KEPT));
    }

    private Paragraph receipt(CheckInOutcome outcome, Turn turn) {
        boolean done = outcome instanceof CheckInOutcome.Fulfilled || outcome instanceof CheckInOutcome.AlreadyDone;
        Place place = done
                ? Place.CARD_SHOWS_IT
                : outcome instanceof CheckInOutcome.Incomplete || outcome instanceof CheckInOutcome.Counted
                        ? Place.ON_CARD
                        : Place.PRIVATE;
        return new Paragraph(receipts.of(outcome, turn.words()), place);
    }
}
