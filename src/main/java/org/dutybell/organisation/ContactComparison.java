package org.dutybell.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dutybell.organisation.ContactDifference.Match;
import org.dutybell.organisation.ContactDifference.Missing;
import org.dutybell.organisation.ContactDifference.Proposal;
import org.dutybell.organisation.ContactDifference.Reason;
import org.dutybell.organisation.ContactRow.Seen;
import org.jspecify.annotations.Nullable;

/** Compares people with the address book; pure. */
final class ContactComparison {

    private final Roster roster;
    private final LocalDate today;
    private final Map<String, Seen> everSeen;
    private final List<Contact> shown;
    private final Map<String, Contact> byUserId;
    private final Map<String, Contact> byUnionId;
    private final Map<String, Contact> byMobile;
    private final Map<String, Contact> byName;

    /** @param fetchedAt the last fetch; what was seen before it is not shown any more */
    ContactComparison(Roster roster, LocalDate today, Collection<Seen> seen, Instant fetchedAt) {
        this.roster = roster;
        this.today = today;
        everSeen = seen.stream().collect(Collectors.toMap(one -> one.contact().userId(), Function.identity()));
        shown = seen.stream()
                .filter(one -> !one.at().isBefore(fetchedAt))
                .map(Seen::contact)
                .toList();
        byUserId = only(shown, Contact::userId);
        byUnionId = only(shown, Contact::unionId);
        byMobile = only(shown, Contact::mobile);
        Set<String> names = only(roster.people(), Person::name).keySet();
        byName = only(shown, contact -> names.contains(contact.name()) ? contact.name() : null);
    }

    ContactDifference difference() {
        List<Proposal> proposals = roster.people().stream()
                .flatMap(person -> proposal(person).stream())
                .toList();
        Set<String> proposed =
                proposals.stream().map(proposal -> proposal.person().code()).collect(Collectors.toSet());
        List<Person> others = roster.people().stream()
                .filter(person -> !proposed.contains(person.code()))
                .toList();
        return new ContactDifference(
                proposals,
                others.stream().flatMap(person -> missing(person).stream()).toList(),
                others.stream().filter(this::isUnreachable).toList(),
                strangers(proposals));
    }

    private Optional<Proposal> proposal(Person person) {
        String bound = person.dingtalkUserId();
        Contact here = bound == null ? null : byUserId.get(bound);
        if (here != null) {
            return here.unionId() == null || here.unionId().equals(person.dingtalkUnionId())
                    ? Optional.empty()
                    : Optional.of(new Proposal(Match.NEW_UNION_ID, person, here))
                            .filter(this::isFree);
        }
        return candidates(person).stream()
                .filter(this::isFree)
                .findFirst()
                .map(candidate ->
                        bound == null ? candidate : new Proposal(Match.CHANGED_USER_ID, person, candidate.contact()));
    }

    /** The surest first. A name alone never replaces a user id. */
    private List<Proposal> candidates(Person person) {
        List<Proposal> found = new ArrayList<>();
        add(found, Match.SAME_UNION_ID, person, get(byUnionId, person.dingtalkUnionId()));
        add(found, Match.SAME_MOBILE, person, get(byMobile, person.mobile()));
        if (person.dingtalkUserId() == null) {
            add(found, Match.SAME_NAME, person, get(byName, person.name()));
        }
        return found;
    }

    private static void add(List<Proposal> found, Match match, Person person, @Nullable Contact contact) {
        if (contact != null) {
            found.add(new Proposal(match, person, contact));
        }
    }

    /** Neither id may belong to somebody else. */
    private boolean isFree(Proposal proposal) {
        Contact contact = proposal.contact();
        String union = contact.unionId();
        return roster.people().stream()
                .filter(other -> !other.code().equals(proposal.person().code()))
                .noneMatch(other -> contact.userId().equals(other.dingtalkUserId())
                        || union != null && union.equals(other.dingtalkUnionId()));
    }

    private Optional<Missing> missing(Person person) {
        String bound = person.dingtalkUserId();
        if (bound == null) {
            return Optional.empty();
        }
        Contact here = byUserId.get(bound);
        if (here != null) {
            return here.active() ? Optional.empty() : Optional.of(new Missing(person, Reason.NOT_ACTIVE, null));
        }
        Seen before = everSeen.get(bound);
        Reason reason = shown.isEmpty()
                ? Reason.APP_SEES_NOBODY
                : before == null ? Reason.NEVER_SHOWN : Reason.NOT_SHOWN_ANY_MORE;
        return Optional.of(new Missing(person, reason, before == null ? null : before.at()));
    }

    private boolean isUnreachable(Person person) {
        return person.dingtalkUserId() == null
                && !roster.postsOf(person.code(), today).isEmpty();
    }

    private List<Contact> strangers(List<Proposal> proposals) {
        Set<String> known = new HashSet<>();
        roster.people().stream()
                .map(Person::dingtalkUserId)
                .filter(Objects::nonNull)
                .forEach(known::add);
        proposals.forEach(proposal -> known.add(proposal.contact().userId()));
        return shown.stream()
                .filter(contact -> !known.contains(contact.userId()))
                .toList();
    }

    private static @Nullable Contact get(Map<String, Contact> contacts, @Nullable String key) {
        return key == null ? null : contacts.get(key);
    }

    /** By a key that only one of them has. */
    private static <T> Map<String, T> only(List<T> all, Function<T, @Nullable String> key) {
        Map<String, List<T>> grouped = all.stream()
                .filter(one -> key.apply(one) != null)
                .collect(Collectors.groupingBy(one -> String.valueOf(key.apply(one))));
        return grouped.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
    }
}
