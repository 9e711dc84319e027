package org.dutybell.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dutybell.checkin.Paragraph.Place;
import org.dutybell.obligation.CheckIn;
import org.dutybell.obligation.Helpers;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNote.Kind;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Organisation;
import org.dutybell.organisation.Person;
import org.dutybell.organisation.Roster;
import org.springframework.stereotype.Component;

/** Answers a holder who says who else may answer: 由张伟办理, 收回代办. Joins the caller's transaction. */
@Component
class Entrusting {

    private final Helpers helpers;
    private final ObligationNotes notes;
    private final Organisation organisation;
    private final PendingQuestions questions;
    private final EntrustReceipts receipts;
    private final ZoneId zone;

    Entrusting(
            Helpers helpers,
            ObligationNotes notes,
            Organisation organisation,
            PendingQuestions questions,
            EntrustReceipts receipts,
            ZoneId zone) {
        this.helpers = helpers;
        this.notes = notes;
        this.organisation = organisation;
        this.questions = questions;
        this.receipts = receipts;
        this.zone = zone;
    }

    /** What it can be about when it names nothing: what this person holds, before what others of the unit do. */
    List<ObligationView> candidates(List<ObligationView> answerable, String person, Instant now) {
        List<ObligationView> held = answerable.stream()
                .filter(one -> helpers.mayName(person, one, now))
                .toList();
        return held.isEmpty() ? answerable : held;
    }

    Paragraph answer(Wish wish, ObligationView obligation, CheckIn said, Turn turn) {
        if (!helpers.mayName(said.person(), obligation, turn.now())) {
            return Paragraph.forWriter(receipts.notYours(obligation, turn.words()));
        }
        return wish.kind() == Wish.Kind.RESUME
                ? resume(obligation, said, turn)
                : entrust(wish.words(), obligation, said, turn);
    }

    private Paragraph entrust(String name, ObligationView obligation, CheckIn said, Turn turn) {
        Roster roster = organisation.roster();
        LocalDate today = LocalDate.ofInstant(turn.now(), zone);
        List<Person> people = new PeopleNames(roster, today).named(name, obligation.unit());
        if (people.isEmpty()) {
            return Paragraph.forWriter(receipts.unknown(name, obligation, turn.words()));
        }
        Optional<Person> meant = people.size() == 1 ? Optional.of(people.get(0)) : chosen(people, obligation, turn);
        return meant.map(person -> entrust(person, obligation, said, turn)).orElseGet(() -> {
            ask(people.size(), obligation, said);
            return Paragraph.forWriter(receipts.which(name, people, roster, today, obligation, turn.words()));
        });
    }

    private Paragraph entrust(Person person, ObligationView obligation, CheckIn said, Turn turn) {
        if (helpers.name(obligation.id(), person.code(), said.person(), turn.now())) {
            note(Kind.ENTRUSTED, person.name(), obligation, said);
            receipts.tellNamed(person, obligation, said, turn.words());
        }
        return new Paragraph(receipts.entrusted(person, obligation, turn.words()), Place.ON_CARD);
    }

    private Paragraph resume(ObligationView obligation, CheckIn said, Turn turn) {
        List<String> ended = helpers.endAll(obligation.id(), said.person(), turn.now());
        if (ended.isEmpty()) {
            return Paragraph.forWriter(receipts.nobody(obligation, turn.words()));
        }
        String names = receipts.names(ended, turn.words());
        note(Kind.RESUMED, names, obligation, said);
        ended.forEach(person -> receipts.tellEnded(person, obligation, said, turn.words()));
        return new Paragraph(receipts.resumed(names, obligation, turn.words()), Place.ON_CARD);
    }

    /** Asks for a number of the list of people: the obligation is offered once for each of them. */
    private void ask(int people, ObligationView obligation, CheckIn said) {
        questions.keep(new PendingQuestion(
                said.person(),
                said.at(),
                Collections.nCopies(people, obligation.id()),
                said.messageId(),
                said.text(),
                List.of(),
                false));
    }

    private static Optional<Person> chosen(List<Person> people, ObligationView obligation, Turn turn) {
        PendingQuestion question = turn.question();
        List<Integer> numbers = turn.reading().choices();
        boolean asked =
                question != null && question.offered().equals(Collections.nCopies(people.size(), obligation.id()));
        return asked && numbers.size() == 1 && numbers.get(0) >= 1 && numbers.get(0) <= people.size()
                ? Optional.of(people.get(numbers.get(0) - 1))
                : Optional.empty();
    }

    private void note(Kind kind, String text, ObligationView obligation, CheckIn said) {
        notes.add(new ObligationNote(obligation.id(), kind, said.person(), text, said.at()), said.messageId());
    }
}
