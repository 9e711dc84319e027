package org.dutybell.console;

import java.time.LocalDate;
import java.util.List;
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

    List<String> postsWithRoles(List<String> roles) {
        return roles.stream()
                .flatMap(role -> roster.postsWithRole(role).stream())
                .map(Post::title)
                .distinct()
                .toList();
    }
}
