package org.dutybell.sandbox.card;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dutybell.sandbox.chat.Chats;

/** The cards that were created, in memory; the oldest are forgotten. */
public class Cards {

    private static final int KEPT = 5_000;

    private final Chats chats;
    private final Map<String, Card> cards = new LinkedHashMap<>();

    Cards(Chats chats) {
        this.chats = chats;
    }

    public synchronized Optional<Card> card(String outTrackId) {
        return Optional.ofNullable(cards.get(outTrackId));
    }

    /** Keeps a new card; false when there is one with this id. */
    synchronized boolean add(Card card) {
        boolean added = cards.putIfAbsent(card.outTrackId(), card) == null;
        if (cards.size() > KEPT) {
            var oldest = cards.values().iterator();
            oldest.next();
            oldest.remove();
        }
        return added;
    }

    synchronized void change(String outTrackId, UnaryOperator<Card> change) {
        cards.computeIfPresent(outTrackId, (id, card) -> change.apply(card));
        chats.touch();
    }
}
