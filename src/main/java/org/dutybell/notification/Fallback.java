package org.dutybell.notification;

import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/** Another way to people, for what is urgent while DingTalk cannot be reached. There is at most one. */
public interface Fallback {

    /**
     * Sends one message now; called outside any transaction. Everything that can go wrong on the way is an outcome, not
     * an exception.
     */
    Outcome send(Urgent urgent);

    /**
     * What is to be sent.
     *
     * @param title one line
     * @param body plain text, people by their names
     * @param page path of our page about it; null when it has none
     * @param person whom it is for; null when it is for a group
     */
    record Urgent(
            String title,
            String body,
            @Nullable String page,
            @Nullable Person person) {}
}
