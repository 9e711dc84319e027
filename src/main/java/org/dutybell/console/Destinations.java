package org.dutybell.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dutybell.console.BoardPage.Choice;
import org.dutybell.notification.Destination;
import org.dutybell.organisation.Roster;

/** Places that a form offers: {@code chat/CODE} and {@code person/CODE}. */
final class Destinations {

    private static final String CHAT = "chat/";
    private static final String PERSON = "person/";

    private Destinations() {}

    static List<Choice> all(Roster roster) {
        List<Choice> choices = new ArrayList<>();
        roster.people().forEach(person -> choices.add(new Choice(PERSON + person.code(), person.name(), false)));
        roster.chats().forEach(chat -> choices.add(new Choice(CHAT + chat.code(), chat.name(), false)));
        return choices;
    }

    /** Empty when there is no such place. */
    static Optional<Destination> parse(String value, Roster roster) {
        if (value.startsWith(CHAT)) {
            return roster.chat(value.substring(CHAT.length())).map(chat -> new Destination.ToChat(chat.code()));
        }
        return value.startsWith(PERSON)
                ? roster.person(value.substring(PERSON.length())).map(person -> new Destination.ToPerson(person.code()))
                : Optional.empty();
    }
}
