package org.dutybell.cli;

import java.time.Instant;
import org.dutybell.notification.Cost;
import org.dutybell.notification.Destination;

/** Books messages that the bot sends, by the way that each goes. */
final class Posted {

    private final Assumptions assumptions;
    private final CostBook book;

    Posted(Assumptions assumptions, CostBook book) {
        this.assumptions = assumptions;
        this.book = book;
    }

    /** Messages that call somebody. */
    void calling(Instant at, CostKind kind, Destination place, double messages) {
        book.add(at, kind, Cost.sending(assumptions.messageTo(place)), messages);
    }

    /** Messages that call nobody, which a group hears whichever way spares the quota. */
    void routine(Instant at, CostKind kind, Destination place, double messages) {
        if (assumptions.isSpread(place)) {
            book.addSpread(at, kind, messages);
        } else {
            calling(at, kind, place, messages);
        }
    }
}
