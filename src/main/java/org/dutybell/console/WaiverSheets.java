package org.dutybell.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dutybell.notification.AdminNotices;
import org.dutybell.obligation.ObligationNote;
import org.dutybell.obligation.ObligationNotes;
import org.dutybell.obligation.ObligationView;
import org.dutybell.organisation.Person;
import org.dutybell.waiver.WaiverState;
import org.dutybell.waiver.WaiverView;
import org.dutybell.waiver.Waivers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages show of requests, difficulties and standing exceptions. */
@Component
class WaiverSheets {

    private final ObjectProvider<Waivers> waivers;
    private final ObjectProvider<AdminNotices> admins;
    private final ObligationNotes notes;

    WaiverSheets(ObjectProvider<Waivers> waivers, ObjectProvider<AdminNotices> admins, ObligationNotes notes) {
        this.waivers = waivers;
        this.admins = admins;
        this.notes = notes;
    }

    /** Those about one obligation. */
    List<Request> of(ObligationView obligation, Words words, Names names) {
        return waivers.stream()
                .flatMap(all -> all.of(obligation.id()).stream())
                .map(request -> request(request, words, names))
                .toList();
    }

    /** What hinders it and is not solved, with who said so and when. */
    List<String> blockers(ObligationView obligation, Words words, Names names) {
        return ObligationNote.openDifficulties(notes.of(List.of(obligation.id()))).stream()
                .map(note -> words.say(
                        "waivers.blocker",
                        names.person(note.person()),
                        note.at(),
                        note.text().isEmpty() ? "—" : note.text()))
                .toList();
    }

    /** Who can ask on the page: whoever works in the unit that owes it; none when nothing can be asked. */
    List<Choice> askers(ObligationView obligation, Names names) {
        boolean canAsk = obligation.state().isOwed()
                && waivers.stream()
                        .flatMap(all -> all.of(obligation.id()).stream())
                        .noneMatch(request -> request.state() == WaiverState.OPEN);
        return !canAsk
                ? List.of()
                : names.roster().posts().stream()
                        .filter(post -> post.unit().equals(obligation.unit()))
                        .flatMap(post -> Stream.concat(
                                names.roster().holderOf(post.code(), names.today()).stream(),
                                names
                                        .roster()
                                        .actingFor(
                                                post.code(),
                                                names.today(),
                                                obligation.duty().code())
                                        .who()
                                        .stream()))
                        .map(Person::code)
                        .distinct()
                        .map(person -> new Choice(person, names.person(person)))
                        .toList();
    }

    Request request(WaiverView request, Words words, Names names) {
        List<String> deciders = request.level() == 0
                ? admins.stream().flatMap(all -> all.admins().stream()).toList()
                : request.deciders();
        return new Request(
                request.id(),
                request.code(),
                request.state().name().toLowerCase(Locale.ROOT),
                kind(request, words),
                words.say("waivers.asked-by", names.person(request.askedBy()), request.askedAt()),
                request.reason(),
                answer(request, words, names),
                request.state() != WaiverState.OPEN
                        ? List.of()
                        : deciders.stream()
                                .filter(person -> !person.equals(request.askedBy()))
                                .map(person -> new Choice(person, names.person(person)))
                                .toList());
    }

    private static String kind(WaiverView request, Words words) {
        String until = String.valueOf(request.until());
        return switch (request.kind()) {
            case WAIVER -> words.say("waivers.kind.waiver");
            case RANGE -> words.say("waivers.kind.range", until);
            case EXTENSION -> words.say("waivers.kind.extension", until);
        };
    }

    private static String answer(WaiverView request, Words words, Names names) {
        if (request.decidedBy() == null || request.decidedAt() == null) {
            return "";
        }
        return words.say("waivers.answer", names.person(request.decidedBy()), request.decidedAt(), request.answer());
    }

    /**
     * A request in words.
     *
     * @param state code of its state, such as open
     * @param answer who decided, when and in which words; may be empty
     * @param deciders who can decide it; empty when it is decided
     */
    record Request(
            long id,
            String code,
            String state,
            String kind,
            String asked,
            String reason,
            String answer,
            List<Choice> deciders) {}

    /** A person to choose. */
    record Choice(String code, String name) {}
}
