package org.dutybell.cli;

import java.time.Instant;
import org.dutybell.duty.EvidenceRule;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Way;
import org.dutybell.obligation.PlannedObligation;

/** What an answer costs: the messages of the person, their receipts, the pictures, and what is finished by it. */
final class AnswerForecast {

    private final Assumptions assumptions;
    private final Listeners listeners;
    private final CostBook book;

    AnswerForecast(Assumptions assumptions, Listeners listeners, CostBook book) {
        this.assumptions = assumptions;
        this.listeners = listeners;
        this.book = book;
    }

    /** @param chance that it is answered then, from 0 to 1 */
    void answered(PlannedObligation obligation, Instant at, double chance) {
        if (!assumptions.onPage()) {
            inTheChat(obligation.duty().evidence(), at, chance);
        }
        if (hasTodo(obligation)) {
            book.add(at, CostKind.TODOS, Cost.CHANGE, chance);
        }
    }

    private void inTheChat(EvidenceRule evidence, Instant at, double chance) {
        if (assumptions.cards()) {
            book.add(at, CostKind.CARDS, Cost.RECEIVED.plus(Cost.CHANGE), chance);
        }
        if (!assumptions.cards() || wantsMoreThanAPress(evidence)) {
            double messages = chance * assumptions.messagesPerAnswer();
            book.add(at, CostKind.ANSWERS, Cost.RECEIVED, messages);
            book.add(at, CostKind.RECEIPTS, Cost.sending(Way.SESSION), messages);
            book.add(at, CostKind.PICTURES, Cost.PICTURE, chance * (evidence.photos() + evidence.documents()));
        }
    }

    /** The to-do that a leader gets when the window opens. */
    void opened(PlannedObligation obligation) {
        if (hasTodo(obligation)) {
            book.add(obligation.window().opens(), CostKind.TODOS, Cost.sending(Way.TODO), 1);
        }
    }

    private boolean hasTodo(PlannedObligation obligation) {
        return assumptions.todos()
                && listeners.isLeader(obligation, obligation.window().opens());
    }

    private static boolean wantsMoreThanAPress(EvidenceRule evidence) {
        return evidence.photos() + evidence.documents() > 0
                || evidence.text()
                || evidence.participants()
                || evidence.theme() != null
                || evidence.schoolsNamed() > 0
                || evidence.wantsPlace();
    }
}
