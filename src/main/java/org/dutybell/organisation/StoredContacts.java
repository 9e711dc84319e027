package org.dutybell.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dutybell.organisation.ContactDifference.Proposal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredContacts implements Contacts {

    private final ContactBook book;
    private final Organisation organisation;
    private final PersonIds ids;
    private final ObjectProvider<ContactSource> source;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;

    StoredContacts(
            ContactBook book,
            Organisation organisation,
            PersonIds ids,
            ObjectProvider<ContactSource> source,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.book = book;
        this.organisation = organisation;
        this.ids = ids;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public ContactDifference difference() {
        Instant fetched = book.standing().fetchedAt();
        return fetched == null
                ? new ContactDifference(List.of(), List.of(), unbound(), List.of())
                : new ContactComparison(organisation.roster(), today(), book.seen(), fetched).difference();
    }

    /** Before the first fetch nothing can be compared, but who is not bound is known. */
    private List<Person> unbound() {
        Roster roster = organisation.roster();
        return roster.people().stream()
                .filter(person -> person.dingtalkUserId() == null)
                .filter(person -> !roster.postsOf(person.code(), today()).isEmpty())
                .toList();
    }

    @Override
    @Transactional
    public List<Proposal> apply(Collection<String> keys) {
        ids.lock();
        List<Proposal> fit = new ArrayList<>();
        for (Proposal proposal : difference().proposals()) {
            if (keys.contains(proposal.key()) && fit.stream().noneMatch(other -> collide(other, proposal))) {
                fit.add(proposal);
            }
        }
        ids.give(fit);
        return fit;
    }

    /** One contact fits two people at times: by number the one, by union id the other. */
    private static boolean collide(Proposal one, Proposal other) {
        return one.contact().userId().equals(other.contact().userId());
    }

    @Override
    public Standing standing() {
        return book.standing();
    }

    @Override
    public Bound bind(String personCode, String sought, Instant now) {
        Person person = organisation.roster().person(personCode).orElse(null);
        ContactSource dingtalk = source.getIfAvailable();
        if (person == null || dingtalk == null) {
            return new Bound.Failed(
                    person == null ? "No person has the code " + personCode : "DingTalk is not connected");
        }
        String by = sought.isBlank()
                ? Objects.requireNonNullElse(
                        person.dingtalkUnionId() == null ? person.mobile() : person.dingtalkUnionId(), "")
                : sought.strip();
        if (by.isEmpty()) {
            return new Bound.NothingToSearchBy();
        }
        try {
            Optional<Contact> found = by.matches("1\\d{10}") ? dingtalk.byMobile(by) : dingtalk.byUnionId(by);
            return found.map(contact -> keep(person, contact, now)).orElseGet(() -> new Bound.NotFound(by));
        } catch (ContactsUnavailable failed) {
            return new Bound.Failed(failed.reason());
        }
    }

    private Bound keep(Person person, Contact contact, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            ids.lock();
            Optional<Person> holder = owner(contact);
            if (holder.isPresent() && !holder.get().code().equals(person.code())) {
                return new Bound.Taken(contact, holder.get());
            }
            book.shown(contact, now);
            ids.give(List.of(new Proposal(ContactDifference.Match.SAME_MOBILE, person, contact)));
            return new Bound.Done(person, contact);
        }));
    }

    private Optional<Person> owner(Contact contact) {
        String union = contact.unionId();
        return organisation.roster().people().stream()
                .filter(person -> contact.userId().equals(person.dingtalkUserId())
                        || union != null && union.equals(person.dingtalkUnionId()))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
