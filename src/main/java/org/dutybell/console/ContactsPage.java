package org.dutybell.console;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dutybell.console.BoardPage.Choice;
import org.dutybell.organisation.Contact;
import org.dutybell.organisation.ContactDifference;
import org.dutybell.organisation.ContactDifference.Match;
import org.dutybell.organisation.ContactDifference.Missing;
import org.dutybell.organisation.ContactDifference.Proposal;
import org.dutybell.organisation.Contacts;
import org.dutybell.organisation.Person;
import org.jspecify.annotations.Nullable;

/**
 * Everything the template of the contacts page shows.
 *
 * @param standing how fresh the address book is, in sentences
 * @param remark why the last fetch failed or what it could not see; empty when all is well
 */
record ContactsPage(
        List<String> standing,
        String remark,
        List<Offer> offers,
        List<Lost> missing,
        List<String> unreachable,
        List<String> strangers,
        int moreStrangers,
        List<Choice> people) {

    private static final int MOST_STRANGERS = 100;

    /**
     * @param key names it when it is chosen
     * @param chosen whether it is sure enough to be ticked beforehand
     */
    record Offer(String key, String person, String contact, String match, boolean chosen) {}

    record Lost(String person, String reason, String todo) {}

    static ContactsPage of(
            ContactDifference difference,
            Contacts.Standing standing,
            @Nullable LocalTime nightly,
            Words words,
            Names names) {
        List<Contact> strangers = difference.strangers();
        return new ContactsPage(
                standing(standing, nightly, words),
                Objects.requireNonNullElse(standing.remark(), ""),
                difference.proposals().stream()
                        .map(offer -> offer(offer, words, names))
                        .toList(),
                difference.missing().stream()
                        .map(one -> lost(one, words, names))
                        .toList(),
                difference.unreachable().stream()
                        .map(person -> named(person, names))
                        .toList(),
                strangers.stream()
                        .limit(MOST_STRANGERS)
                        .map(ContactsPage::shown)
                        .toList(),
                Math.max(0, strangers.size() - MOST_STRANGERS),
                names.roster().people().stream()
                        .map(person -> new Choice(person.code(), named(person, names), false))
                        .toList());
    }

    private static List<String> standing(Contacts.Standing standing, @Nullable LocalTime nightly, Words words) {
        String fetched = standing.fetchedAt() == null
                ? words.say("contacts.never")
                : words.say("contacts.fetched", standing.fetchedAt(), standing.seen());
        String next =
                nightly == null ? words.say("contacts.only-asked") : words.say("contacts.nightly", nightly.toString());
        return standing.staleSince() == null
                ? List.of(fetched, next)
                : List.of(fetched, words.say("contacts.stale", standing.staleSince()), next);
    }

    private static Offer offer(Proposal proposal, Words words, Names names) {
        return new Offer(
                proposal.key(),
                named(proposal.person(), names),
                shown(proposal.contact()),
                words.say("contacts.match." + code(proposal.match())),
                proposal.match() != Match.SAME_NAME && proposal.match() != Match.CHANGED_USER_ID);
    }

    private static Lost lost(Missing missing, Words words, Names names) {
        String reason = code(missing.reason());
        String last = missing.lastSeen() == null ? "" : words.time(missing.lastSeen());
        return new Lost(
                named(missing.person(), names),
                words.say("contacts.reason." + reason, last),
                words.say("contacts.todo." + reason));
    }

    /** With the post, because names repeat. */
    private static String named(Person person, Names names) {
        return names.roster().postsOf(person.code(), names.today()).stream()
                .findFirst()
                .map(post -> person.name() + " · " + names.unit(post.unit()) + " " + post.title())
                .orElse(person.name());
    }

    private static String shown(Contact contact) {
        return contact.departments().isEmpty()
                ? contact.name() + " · " + contact.userId()
                : contact.name() + " · " + contact.departments() + " · " + contact.userId();
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
