package org.dutybell.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our people beside DingTalk's address book. Nothing is changed unasked, and nothing is deleted. */
public interface Contacts {

    /** What differs between the people and the address book as last fetched. */
    ContactDifference difference();

    /**
     * Gives people the ids that were proposed for them, in one transaction.
     *
     * @param keys of the chosen proposals; those that do not hold any more are passed over
     * @return what was applied
     */
    List<ContactDifference.Proposal> apply(Collection<String> keys);

    /** How fresh the address book is. */
    Standing standing();

    /**
     * Asks DingTalk for one person and gives the person the ids that were found; calls DingTalk, so never inside a
     * transaction.
     *
     * @param sought a mobile number or a union id; empty means what is known of the person, union id first
     */
    Bound bind(String personCode, String sought, Instant now);

    /**
     * @param fetchedAt when the last fetch that went well began; null before the first
     * @param startedAt when the last one began; null before the first
     * @param staleSince since when it is known to have changed; null when it is not
     * @param remark why the last fetch failed, or what it could not see; null when all is well
     * @param seen how many people the last one that went well showed
     */
    record Standing(
            @Nullable Instant fetchedAt,
            @Nullable Instant startedAt,
            @Nullable Instant staleSince,
            @Nullable String remark,
            int seen) {

        /** Whether the last fetch did not end well, or is under way. */
        public boolean isUnfinished() {
            return startedAt != null && (fetchedAt == null || fetchedAt.isBefore(startedAt));
        }
    }

    /** How the search for one person ended. */
    sealed interface Bound {

        /** Found, and kept with the person. */
        record Done(Person person, Contact contact) implements Bound {}

        /** DingTalk knows nobody by that number or id. */
        record NotFound(String sought) implements Bound {}

        /** Somebody else is bound to what was found. */
        record Taken(Contact contact, Person by) implements Bound {}

        /** There is neither a number nor a union id to search by. */
        record NothingToSearchBy() implements Bound {}

        /** DingTalk was not reached, or refused. */
        record Failed(String reason) implements Bound {}
    }
}
