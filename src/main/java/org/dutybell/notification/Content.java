package org.dutybell.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the outbox wants to have done. Most are messages; the others are what DingTalk knows beside them, and
 * changes of an earlier row, which wait until that one has arrived and fall away when it never does.
 */
public sealed interface Content {

    /** Shown in lists; empty when there is nothing to show. */
    default String title() {
        return "";
    }

    /** The words; empty when there are none. */
    default String body() {
        return "";
    }

    /** Codes of the people it names beside its words, as those who take part in an event. */
    default List<String> people() {
        return List.of();
    }

    /** The earlier row that this one is about; null when it stands alone. */
    default @Nullable Long about() {
        return null;
    }

    /**
     * A message in a chat.
     *
     * @param title shown in the conversation list and the push
     * @param body markdown; {@code {@PERSON}} with a person code becomes a real @ where the way can, else the name
     * @param page path of our page about it, such as {@code /o/D7K3}, which a button opens; null when it has none
     * @param answerable whether buttons for 已完成, 稍后 and 困难 make sense where the way has them
     * @param routine whether names do without a real @, so that in a group it goes whichever way spares the month's quota
     */
    record Message(String title, String body, @Nullable String page, boolean answerable, boolean routine)
            implements Content {

        /** Calls by a real @ whom it names. */
        public Message(String title, String body) {
            this(title, body, null, false);
        }

        /** Calls by a real @ whom it names. */
        public Message(String title, String body, @Nullable String page, boolean answerable) {
            this(title, body, page, answerable, false);
        }

        /** The same in the routine, or not. */
        public Message routine(boolean so) {
            return new Message(title, body, page, answerable, so);
        }
    }

    /**
     * A DING to one person.
     *
     * @param body plain text, short
     */
    record Ding(String body) implements Content {}

    /**
     * A task in one person's to-do list.
     *
     * @param title at most 1024 characters
     * @param body at most 4096 characters
     * @param due when it is to be done
     * @param page path of our page about it
     */
    record Todo(String title, String body, Instant due, String page) implements Content {}

    /**
     * That task has other words from now on; its due time stays.
     *
     * @param about the row that made the task
     * @param title at most 1024 characters
     * @param body at most 4096 characters
     */
    record TodoChange(Long about, String title, String body) implements Content {}

    /**
     * That task is done.
     *
     * @param about the row that made the task
     */
    record TodoDone(Long about) implements Content {}

    /**
     * An event in the calendar of one person, who is its organiser.
     *
     * @param title at most 2048 characters
     * @param body at most 5000 characters
     * @param from when it begins
     * @param to when it ends
     * @param place where; empty when not said
     * @param people person codes of the others who take part
     */
    record Event(String title, String body, Instant from, Instant to, String place, List<String> people)
            implements Content {

        public Event {
            people = List.copyOf(people);
        }
    }

    /**
     * That event is at another time or place from now on; its words and who takes part stay. Said whole each time, so that
     * only the newest counts.
     *
     * @param about the row that made the event
     * @param from when it begins
     * @param to when it ends
     * @param place where; empty when not said
     */
    record EventChange(Long about, Instant from, Instant to, String place) implements Content {}

    /**
     * These take part in that event as well.
     *
     * @param about the row that made the event
     * @param people person codes
     */
    record EventJoined(Long about, List<String> people) implements Content {

        public EventJoined {
            people = List.copyOf(people);
        }
    }

    /**
     * These do not take part in that event any more.
     *
     * @param about the row that made the event
     * @param people person codes
     */
    record EventLeft(Long about, List<String> people) implements Content {

        public EventLeft {
            people = List.copyOf(people);
        }
    }

    /**
     * That event does not take place.
     *
     * @param about the row that made the event
     */
    record EventCancelled(Long about) implements Content {}

    /**
     * A card shows this from now on.
     *
     * @param about the row that was sent as a card
     * @param title the new heading
     * @param body the new text, markdown
     * @param open whether the buttons stay
     */
    record CardResult(Long about, String title, String body, boolean open) implements Content {}

    /**
     * A message is taken back.
     *
     * @param about the row that was sent
     */
    record Recall(Long about) implements Content {}

    /**
     * Asks once who has read a message.
     *
     * @param about the row that was sent
     */
    record ReadCheck(Long about) implements Content {}
}
