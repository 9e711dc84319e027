package org.dutybell.console;

import java.time.LocalDate;
import java.util.List;
import org.dutybell.appointment.Participant;
import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.Roster;
import org.dutybell.organisation.Unit;

/** Codes of the organisation as names; a code that is no longer there stays as it is. */
record Names(Roster roster, LocalDate today) {

    String unit(String code) {
        return roster.unit(code).map(Unit::name).orElse(code);
    }

    String post(String code) {
        return roster.post(code).map(Post::title).orElse(code);
    }

    String person(String code) {
        return roster.person(code).map(Person::name).orElse(code);
    }

    /** Who holds the post today; empty when it is vacant. */
    String holder(String post) {
        return roster.holderOf(post, today).map(Person::name).orElse("");
    }

    /** The name of a chat or, when there is no such chat, of a person. */
    String destination(String code) {
        return roster.chat(code).map(Chat::name).orElseGet(() -> person(code));
    }

    /** A participant by name: the person, who holds the post, else the post or the chat. */
    String participant(Participant participant) {
        return switch (participant.kind()) {
            case PERSON -> person(participant.code());
            case CHAT -> destination(participant.code());
            case POST -> holder(participant.code()).isEmpty() ? post(participant.code()) : holder(participant.code());
        };
    }

    /** Whether nobody else has this person's name. */
    boolean isOnlyOne(String code) {
        return roster.people().stream()
                        .filter(one -> one.name().equals(person(code)))
                        .count()
                == 1;
    }

    List<String> postsWithRoles(List<String> roles) {
        return roles.stream()
                .flatMap(role -> roster.postsWithRole(role).stream())
                .map(Post::title)
                .distinct()
                .toList();
    }
}
