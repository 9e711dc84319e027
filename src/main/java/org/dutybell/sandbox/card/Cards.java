package org.dutybell.sandbox.card;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dutybell.sandbox.chat.Chats;
import tools.jackson.databind.JsonNode;

/** The cards that were created, in memory; the oldest are forgotten. */
public class Cards {

    private static final int KEPT = 5_000;

    private final Chats chats;
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, JsonNode> requests = new HashMap<>();

    Cards(Chats chats) {
        this.chats = chats;
    }

    public synchronized Optional<Card> card(String outTrackId) {
        return Optional.ofNullable(cards.get(outTrackId));
    }

    /**
     * Keeps a new card; false when there is one with this id.
     *
     * @param request what created it: a later delivery needs what it says about the places
     */
    synchronized boolean add(Card card, JsonNode request) {
        if (cards.putIfAbsent(card.outTrackId(), card) != null) {
            return false;
        }
        requests.put(card.outTrackId(), request);
        if (cards.size() > KEPT) {
            String oldest = cards.keySet().iterator().next();
            cards.remove(oldest);
            requests.remove(oldest);
        }
        return true;
    }

    /** What created a card; empty when there is none with this id. */
    synchronized Optional<JsonNode> request(String outTrackId) {
        return Optional.ofNullable(requests.get(outTrackId));
    }

    synchronized void change(String outTrackId, UnaryOperator<Card> change) {
        cards.computeIfPresent(outTrackId, (id, card) -> change.apply(card));
        chats.touch();
    }
}
