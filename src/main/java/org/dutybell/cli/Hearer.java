package org.dutybell.cli;

import org.dutybell.organisation.Chat;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;

/**
 * Who hears of something.
 *
 * @param place such as {@code person P05} or {@code chat school-01}; nobody when nothing goes out
 * @param as why it is them, or why nobody is
 */
record Hearer(String place, String as) {

    static final String NOBODY = "nobody";

    static Hearer person(Person person, Post post) {
        return new Hearer("person " + person.code(), "as " + post.code());
    }

    static Hearer chat(Chat chat, String as) {
        return new Hearer("chat " + chat.code(), as);
    }

    static Hearer nobody(String why) {
        return new Hearer(NOBODY, why);
    }

    boolean hears() {
        return !place.equals(NOBODY);
    }
}
