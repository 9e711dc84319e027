package org.dutybell.checkin;

import java.util.List;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.ObligationView;
import org.springframework.stereotype.Component;

/** Keeps what somebody sent while the bot asks back, so that no word and no picture gets lost. */
@Component
class HeldReplies {

    private final PendingQuestions questions;

    HeldReplies(PendingQuestions questions) {
        this.questions = questions;
    }

    /** Until the person says which of these is meant; together with what was held shortly before. */
    void hold(List<ObligationView> candidates, Turn turn) {
        InboundMessage message = turn.incoming().message();
        PendingQuestion question = turn.question();
        PendingQuestion earlier = question != null && question.isRecent(message.sentAt())
                ? question
                : new PendingQuestion("", message.sentAt(), List.of(), message.messageId(), "", List.of(), false);
        questions.keep(new PendingQuestion(
                turn.incoming().writer().code(),
                earlier.askedAt(),
                candidates.stream()
                        .limit(Receipts.MOST_LINES)
                        .map(ObligationView::id)
                        .toList(),
                earlier.messageId(),
                earlier.textWith(turn.reading().text()),
                earlier.evidenceWith(turn.incoming().pictures().ids()),
                false));
    }

    /** Until the person says whether it is done. With the pictures that are held for another question, too: there is only one at a time, and none gets lost. */
    void keep(CheckIn said, ObligationView obligation, boolean asks, Turn turn) {
        PendingQuestion question = turn.question();
        List<Long> pictures = question == null || !question.isRecent(said.at())
                ? said.evidenceIds()
                : question.evidenceWith(said.evidenceIds());
        questions.keep(new PendingQuestion(
                said.person(),
                said.at(),
                List.of(obligation.id()),
                said.messageId(),
                asks ? said.text() : "",
                pictures,
                asks));
    }

    /** What was held is settled, or not wanted. */
    void forget(String person) {
        questions.forget(person);
    }
}
