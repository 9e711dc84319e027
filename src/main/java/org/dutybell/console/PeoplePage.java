package org.dutybell.console;

import java.time.LocalDate;
import java.util.List;
import org.dutybell.organisation.Absence;
import org.dutybell.organisation.Delegation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Post;
import org.dutybell.organisation.StandIns;
import org.dutybell.organisation.StandIns.Kept;
import org.dutybell.organisation.StandIns.KeptAbsence;
import org.dutybell.organisation.StandIns.KeptDelegation;

/**
 * What the page of absences and delegations shows.
 *
 * @param absences of today and later
 * @param delegations of today and later
 */
record PeoplePage(
        LocalDate today, List<Entry> absences, List<Entry> delegations, List<Choice> people, List<Choice> posts) {

    /** @param origin who entered it, and when */
    record Entry(long id, String text, String origin) {}

    record Choice(String value, String label) {}

    static PeoplePage of(StandIns standIns, Words words, Names names) {
        return new PeoplePage(
                names.today(),
                standIns.absences().stream()
                        .filter(one -> one.inForce()
                                .filter(there -> !there.to().isBefore(names.today()))
                                .isPresent())
                        .map(one -> entry(one, words, names))
                        .toList(),
                standIns.delegations().stream()
                        .filter(one -> one.inForce()
                                .filter(there -> !there.until().isBefore(names.today()))
                                .isPresent())
                        .map(one -> entry(one, words, names))
                        .toList(),
                names.roster().people().stream()
                        .map(person -> new Choice(person.code(), named(person, names)))
                        .toList(),
                names.roster().posts().stream()
                        .map(post -> new Choice(post.code(), titled(post, names)))
                        .toList());
    }

    private static Entry entry(KeptAbsence kept, Words words, Names names) {
        Absence absence = kept.inForce().orElseThrow();
        return new Entry(
                kept.kept().id(),
                words.say(
                        "people.absence",
                        names.person(absence.person()),
                        absence.from().toString(),
                        absence.to().toString(),
                        absence.reason()),
                origin(kept.kept(), words, names));
    }

    private static Entry entry(KeptDelegation kept, Words words, Names names) {
        Delegation delegation = kept.inForce().orElseThrow();
        String duties =
                delegation.duties().isEmpty() ? words.say("people.all-duties") : words.list(delegation.duties());
        return new Entry(
                kept.kept().id(),
                words.say(
                        "people.delegation",
                        names.roster()
                                .post(delegation.post())
                                .map(post -> titled(post, names))
                                .orElse(delegation.post()),
                        names.person(delegation.to()),
                        delegation.from().toString(),
                        delegation.until().toString(),
                        duties,
                        delegation.reason(),
                        delegation.decidedBy()),
                origin(kept.kept(), words, names));
    }

    private static String origin(Kept kept, Words words, Names names) {
        return words.say("people.origin", names.person(kept.enteredBy()), kept.enteredAt());
    }

    private static String named(Person person, Names names) {
        return names.roster().postsOf(person.code(), names.today()).stream()
                .findFirst()
                .map(post -> person.name() + " · " + titled(post, names))
                .orElse(person.name());
    }

    private static String titled(Post post, Names names) {
        return names.unit(post.unit()) + " " + post.title();
    }
}
