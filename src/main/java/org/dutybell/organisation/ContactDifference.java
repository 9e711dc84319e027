package org.dutybell.organisation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where our people and DingTalk's address book differ.
 *
 * @param proposals ids that fit a person; applied only when somebody chooses them
 * @param missing people with a user id whom DingTalk does not show, or who cannot read there
 * @param unreachable people without a user id, and without a proposal, who hold a post today
 * @param strangers people in the address book who are nobody here
 */
public record ContactDifference(
        List<Proposal> proposals, List<Missing> missing, List<Person> unreachable, List<Contact> strangers) {

    public ContactDifference {
        proposals = List.copyOf(proposals);
        missing = List.copyOf(missing);
        unreachable = List.copyOf(unreachable);
        strangers = List.copyOf(strangers);
    }

    /** How a person and a contact were brought together. */
    public enum Match {
        /** Not bound yet; both have the same union id. */
        SAME_UNION_ID,
        /** Not bound yet; both have the same mobile number. */
        SAME_MOBILE,
        /** Not bound yet; nobody else has this name on either side. A hint, to be looked at. */
        SAME_NAME,
        /** Bound to a user id that is not shown, while union id or number are there under another. */
        CHANGED_USER_ID,
        /** Bound; the union id, which to-dos and calendars want, is unknown or another one. */
        NEW_UNION_ID
    }

    /** The ids of a contact for a person. */
    public record Proposal(Match match, Person person, Contact contact) {

        /** Names it from one look to the next. */
        public String key() {
            return match + "/" + person.code() + "/" + contact.userId();
        }
    }

    /** Why a bound person cannot be reached. */
    public enum Reason {
        /** The app sees nobody at all: no published version, or no contact scope. */
        APP_SEES_NOBODY,
        /** Was shown before: left the organisation, or the visible range was made smaller. */
        NOT_SHOWN_ANY_MORE,
        /** Never shown: the user id is wrong, or the person is outside the visible range. */
        NEVER_SHOWN,
        /** Shown, but has never signed in to DingTalk. */
        NOT_ACTIVE
    }

    /** @param lastSeen when DingTalk showed the person last; null when never */
    public record Missing(
            Person person, Reason reason, @Nullable Instant lastSeen) {}
}
